import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { cfnRows } from '../row';

const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const lakeformation: Table = {
  ...cfnRows({
    'AWS::LakeFormation::DataCellsFilter': placed,
    'AWS::LakeFormation::PrincipalPermissions': placed,
    'AWS::LakeFormation::Tag': placed,
    'AWS::LakeFormation::TagAssociation': placed,
  }),
  ...uncheckedRows({
    'AWS::LakeFormation::DataLakeSettings': placed,
    'AWS::LakeFormation::Permissions': placed,
    'AWS::LakeFormation::Resource': placed,
  }),
};
