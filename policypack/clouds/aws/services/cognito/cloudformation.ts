import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { guests } from '../../shared/apis';
import { always } from '../../shared/cells';

export const cognito = cfnRows({
  // It keeps what its users say of themselves.
  'AWS::Cognito::UserPool': {
    kind: store,
    model: 'saas',
    names: ['userPoolName'],
    facts: {
      // Always encrypted, with a key of AWS's unless another is named (Cognito API, KeyConfigurationType, 2026).
      encryption: (p, around) =>
        one(always('user pool', () => (p.keyConfiguration ? around.key(p.keyConfiguration, 'kmsKeyArn') : 'provider-key'))),
      exposure: cannot('Users see their own profile only, once they have signed in.'),
      backup: cannot('Cognito neither takes nor restores backups of a user pool.'),
    },
  },
  'AWS::Cognito::IdentityPool': {
    kind: policy,
    model: 'saas',
    names: ['identityPoolName'],
    facts: {
      access: cannot('It hands out the roles that are attached to it, which are judged themselves.'),
      exposure: p => one(guests(p.allowUnauthenticatedIdentities)),
    },
  },
});
