import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';

export const synthetics = cfnRows({
  'AWS::Synthetics::Canary': { kind: workload },
});
