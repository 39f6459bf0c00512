import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const servicecatalog = awsRows({
  'aws:servicecatalog/portfolio:Portfolio': tagged,
  'aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation': placed,
  'aws:servicecatalog/portfolioShare:PortfolioShare': placed,
  'aws:servicecatalog/product:Product': tagged,
  'aws:servicecatalog/productPortfolioAssociation:ProductPortfolioAssociation': placed,
  'aws:servicecatalog/constraint:Constraint': placed,
  'aws:servicecatalog/tagOption:TagOption': placed,
  'aws:servicecatalog/tagOptionResourceAssociation:TagOptionResourceAssociation': placed,
  'aws:servicecatalog/budgetResourceAssociation:BudgetResourceAssociation': placed,
  'aws:servicecatalog/organizationsAccess:OrganizationsAccess': { holds: 'other', model: 'paas', facts: {} },
  'aws:servicecatalog/provisioningArtifact:ProvisioningArtifact': placed,
  'aws:servicecatalog/serviceAction:ServiceAction': placed,
  // What a product makes is a stack of its own, and is judged there.
  'aws:servicecatalog/provisionedProduct:ProvisionedProduct': tagged,
  'aws:servicecatalog/appregistryApplication:AppregistryApplication': tagged,
  'aws:servicecatalog/appregistryAttributeGroup:AppregistryAttributeGroup': tagged,
  'aws:servicecatalog/appregistryAttributeGroupAssociation:AppregistryAttributeGroupAssociation': placed,
});
