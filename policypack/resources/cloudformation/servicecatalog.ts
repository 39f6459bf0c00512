import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const servicecatalog = cfnRows({
  'AWS::ServiceCatalog::Portfolio': tagged,
  'AWS::ServiceCatalog::PortfolioPrincipalAssociation': placed,
  'AWS::ServiceCatalog::PortfolioShare': placed,
  'AWS::ServiceCatalog::CloudFormationProduct': tagged,
  'AWS::ServiceCatalog::PortfolioProductAssociation': placed,
  'AWS::ServiceCatalog::LaunchRoleConstraint': placed,
  'AWS::ServiceCatalog::LaunchNotificationConstraint': placed,
  'AWS::ServiceCatalog::LaunchTemplateConstraint': placed,
  'AWS::ServiceCatalog::TagOption': placed,
  'AWS::ServiceCatalog::TagOptionAssociation': placed,
});
