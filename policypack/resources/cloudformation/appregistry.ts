import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const appregistry = cfnRows({
  'AWS::ServiceCatalogAppRegistry::Application': tagged,
  'AWS::ServiceCatalogAppRegistry::AttributeGroup': tagged,
  'AWS::ServiceCatalogAppRegistry::AttributeGroupAssociation': placed,
  'AWS::ServiceCatalogAppRegistry::ResourceAssociation': placed,
});
