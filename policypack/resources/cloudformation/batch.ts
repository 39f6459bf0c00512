import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const worker = { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const batch = cfnRows({
  'AWS::Batch::ComputeEnvironment': worker,
  'AWS::Batch::JobDefinition': worker,
  'AWS::Batch::JobQueue': tagged,
  'AWS::Batch::SchedulingPolicy': tagged,
});
