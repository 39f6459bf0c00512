import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { environmentVolume } from './cells';

export const cloud9 = awsRows({
  'aws:cloud9/environmentEC2:EnvironmentEC2': { kind: workload, facts: { encryption: environmentVolume } },
});
