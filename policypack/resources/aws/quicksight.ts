import { regionOf, tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';
import { asksForLogin, importedAgain, spiceStore } from '../spice-cells';

export const quicksight = awsRows({
  'aws:quicksight/dataSet:DataSet': {
    holds: 'data',
    model: 'saas',
    facts: { tags: tagMap, location: regionOf, encryption: spiceStore, exposure: asksForLogin, backup: importedAgain },
  },
  'aws:quicksight/accountSettings:AccountSettings': placed,
  'aws:quicksight/accountSubscription:AccountSubscription': placed,
  'aws:quicksight/analysis:Analysis': tagged,
  'aws:quicksight/customPermissions:CustomPermissions': tagged,
  'aws:quicksight/dashboard:Dashboard': tagged,
  'aws:quicksight/dataSource:DataSource': tagged,
  'aws:quicksight/folder:Folder': tagged,
  'aws:quicksight/folderMembership:FolderMembership': placed,
  'aws:quicksight/group:Group': placed,
  'aws:quicksight/groupMembership:GroupMembership': placed,
  'aws:quicksight/ipRestriction:IpRestriction': placed,
  'aws:quicksight/keyRegistration:KeyRegistration': placed,
  'aws:quicksight/namespace:Namespace': tagged,
  'aws:quicksight/refreshSchedule:RefreshSchedule': placed,
  'aws:quicksight/roleCustomPermission:RoleCustomPermission': placed,
  'aws:quicksight/roleMembership:RoleMembership': placed,
  'aws:quicksight/template:Template': tagged,
  'aws:quicksight/templateAlias:TemplateAlias': placed,
  'aws:quicksight/theme:Theme': tagged,
  'aws:quicksight/user:User': placed,
  'aws:quicksight/userCustomPermission:UserCustomPermission': placed,
  'aws:quicksight/vpcConnection:VpcConnection': tagged,
});
