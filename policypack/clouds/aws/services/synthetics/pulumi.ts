import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';

export const synthetics = awsRows({
  'aws:synthetics/canary:Canary': { kind: workload },
});
