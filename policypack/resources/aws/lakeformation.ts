import { placed } from '../plain-rows';
import { awsRows } from '../row';

export const lakeformation = awsRows({
  'aws:lakeformation/dataCellsFilter:DataCellsFilter': placed,
  'aws:lakeformation/dataLakeSettings:DataLakeSettings': placed,
  'aws:lakeformation/identityCenterConfiguration:IdentityCenterConfiguration': placed,
  'aws:lakeformation/lfTag:LfTag': placed,
  'aws:lakeformation/lfTagExpression:LfTagExpression': placed,
  'aws:lakeformation/optIn:OptIn': placed,
  'aws:lakeformation/permissions:Permissions': placed,
  'aws:lakeformation/resource:Resource': placed,
  'aws:lakeformation/resourceLfTag:ResourceLfTag': placed,
  'aws:lakeformation/resourceLfTags:ResourceLfTags': placed,
});
