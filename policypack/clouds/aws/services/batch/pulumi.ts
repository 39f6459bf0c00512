import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';

export const batch = awsRows({
  'aws:batch/computeEnvironment:ComputeEnvironment': { kind: workload },
  'aws:batch/jobDefinition:JobDefinition': { kind: workload },
});
