import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const resourcegroups = cfnRows({
  'AWS::ResourceGroups::Group': tagged,
  'AWS::ResourceGroups::TagSyncTask': placed,
});
