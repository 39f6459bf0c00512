import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { guests } from '../../shared/apis';
import { always } from '../../shared/cells';

export const cognito = awsRows({
  // It keeps what its users say of themselves.
  'aws:cognito/userPool:UserPool': {
    kind: store,
    model: 'saas',
    facts: {
      // Always encrypted, with a key of AWS's (Cognito API, KeyConfigurationType, 2026); this provider cannot name another.
      encryption: () => one(always('user pool')),
      exposure: cannot('Users see their own profile only, once they have signed in.'),
      backup: cannot('Cognito neither takes nor restores backups of a user pool.'),
    },
  },
  'aws:cognito/identityPool:IdentityPool': {
    kind: policy,
    model: 'saas',
    facts: {
      access: cannot('It hands out the roles that are attached to it, which are judged themselves.'),
      exposure: p => one(guests(p.allowUnauthenticatedIdentities)),
    },
  },
});
