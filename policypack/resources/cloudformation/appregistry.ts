import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const appregistry = cfnRows({
  'AWS::ServiceCatalogAppRegistry::Application': tagged,
  'AWS::ServiceCatalogAppRegistry::AttributeGroup': tagged,
  'AWS::ServiceCatalogAppRegistry::AttributeGroupAssociation': placed,
  'AWS::ServiceCatalogAppRegistry::ResourceAssociation': placed,
});
