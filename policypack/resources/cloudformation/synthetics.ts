import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const worker = { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const synthetics = cfnRows({
  'AWS::Synthetics::Canary': worker,
  'AWS::Synthetics::Group': tagged,
});
