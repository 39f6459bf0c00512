import { regionOf } from '../cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const worker = { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const synthetics = cfnRows({
  'AWS::Synthetics::Canary': worker,
  'AWS::Synthetics::Group': tagged,
});
