import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { placed } from '../plain-rows';
import { cfnRows } from '../row';

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
