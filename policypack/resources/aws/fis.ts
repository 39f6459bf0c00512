import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const fis = awsRows({
  'aws:fis/experimentTemplate:ExperimentTemplate': tagged,
  'aws:fis/safetyLeverState:SafetyLeverState': placed,
  'aws:fis/targetAccountConfiguration:TargetAccountConfiguration': placed,
});
