import { regionOf, tagMap } from '../cells';
import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

const worker = { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const batch = awsRows({
  'aws:batch/computeEnvironment:ComputeEnvironment': worker,
  'aws:batch/jobDefinition:JobDefinition': worker,
  'aws:batch/jobQueue:JobQueue': tagged,
  'aws:batch/schedulingPolicy:SchedulingPolicy': tagged,
});
