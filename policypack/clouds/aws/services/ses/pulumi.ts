import { closedStore } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';
import { keptOnceBySes, listStore } from './cells';

export const ses = awsRows({
  'aws:ses/identityPolicy:IdentityPolicy': { kind: policy, model: 'saas', facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy': {
    kind: policy,
    model: 'saas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:sesv2/contactList:ContactList': {
    kind: closedStore,
    model: 'saas',
    facts: {
      encryption: listStore,
      backup: keptOnceBySes,
    },
  },
});
