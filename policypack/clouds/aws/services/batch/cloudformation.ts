import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';

export const batch = cfnRows({
  'AWS::Batch::ComputeEnvironment': { kind: workload },
  'AWS::Batch::JobDefinition': { kind: workload },
});
