import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const amplify = awsRows({
  'aws:amplify/app:App': tagged,
  'aws:amplify/backendEnvironment:BackendEnvironment': placed,
  'aws:amplify/branch:Branch': tagged,
  'aws:amplify/domainAssociation:DomainAssociation': placed,
  'aws:amplify/webhook:Webhook': placed,
});
