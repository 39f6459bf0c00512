import type { Table } from '../../engine/row';
import { environmentVolume } from '../cloud9-cells';
import { uncheckedRows } from '../cloudformation-cells';
import { workload } from '../kinds/compute';

export const cloud9: Table = uncheckedRows({
  'AWS::Cloud9::EnvironmentEC2': { kind: workload, facts: { encryption: environmentVolume } },
});
