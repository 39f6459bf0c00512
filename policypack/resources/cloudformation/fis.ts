import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const fis = cfnRows({
  'AWS::FIS::ExperimentTemplate': tagged,
  'AWS::FIS::TargetAccountConfiguration': placed,
});
