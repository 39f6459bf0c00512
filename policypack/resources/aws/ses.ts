import { closedStore } from '../kinds/data';
import { policy } from '../kinds/identity';
import { keptOnceBySes, listStore } from '../mail-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

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
