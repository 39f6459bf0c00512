import { regionOf } from '../cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const worker = { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const batch = cfnRows({
  'AWS::Batch::ComputeEnvironment': worker,
  'AWS::Batch::JobDefinition': worker,
  'AWS::Batch::JobQueue': tagged,
  'AWS::Batch::SchedulingPolicy': tagged,
});
