import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { environmentVolume } from '../cloud9-cells';
import { uncheckedRows } from '../cloudformation-cells';
import { stackTags } from '../tag-cells';

export const cloud9: Table = uncheckedRows({
  'AWS::Cloud9::EnvironmentEC2': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, encryption: environmentVolume },
  },
});
