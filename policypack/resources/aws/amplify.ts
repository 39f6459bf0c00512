import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const amplify = awsRows({
  'aws:amplify/app:App': tagged,
  'aws:amplify/backendEnvironment:BackendEnvironment': placed,
  'aws:amplify/branch:Branch': tagged,
  'aws:amplify/domainAssociation:DomainAssociation': placed,
  'aws:amplify/webhook:Webhook': placed,
});
