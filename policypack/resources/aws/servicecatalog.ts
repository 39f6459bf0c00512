import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const servicecatalog = awsRows({
  'aws:servicecatalog/portfolio:Portfolio': tagged,
  'aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation': placed,
  'aws:servicecatalog/portfolioShare:PortfolioShare': placed,
  'aws:servicecatalog/product:Product': tagged,
  'aws:servicecatalog/productPortfolioAssociation:ProductPortfolioAssociation': placed,
  'aws:servicecatalog/constraint:Constraint': placed,
  'aws:servicecatalog/tagOption:TagOption': placed,
  'aws:servicecatalog/tagOptionResourceAssociation:TagOptionResourceAssociation': placed,
});
