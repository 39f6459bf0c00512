import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const servicecatalog: Table = {
  ...cfnRows({
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
    'AWS::ServiceCatalog::ResourceUpdateConstraint': placed,
    'AWS::ServiceCatalog::ServiceAction': placed,
    'AWS::ServiceCatalog::ServiceActionAssociation': placed,
    'AWS::ServiceCatalog::StackSetConstraint': placed,
    // What a product makes is a stack of its own, and is judged there.
    'AWS::ServiceCatalog::CloudFormationProvisionedProduct': tagged,
  }),
  ...uncheckedRows({ 'AWS::ServiceCatalog::AcceptedPortfolioShare': placed }),
};
