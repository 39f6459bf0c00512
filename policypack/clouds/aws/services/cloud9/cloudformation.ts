import type { Table } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { uncheckedRows } from '../../shared/unchecked';
import { environmentVolume } from './cells';

export const cloud9: Table = uncheckedRows({
  'AWS::Cloud9::EnvironmentEC2': { kind: workload, facts: { encryption: environmentVolume } },
});
