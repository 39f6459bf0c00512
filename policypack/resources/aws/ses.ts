import { policy } from '../kinds/identity';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const ses = awsRows({
  'aws:ses/identityPolicy:IdentityPolicy': { kind: policy, model: 'saas', facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
