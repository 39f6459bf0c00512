import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const fis = awsRows({
  'aws:fis/experimentTemplate:ExperimentTemplate': tagged,
  'aws:fis/safetyLeverState:SafetyLeverState': placed,
  'aws:fis/targetAccountConfiguration:TargetAccountConfiguration': placed,
});
