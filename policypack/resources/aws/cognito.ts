import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { guests } from '../api-cells';
import { always, regionOf, tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

export const cognito = awsRows({
  // It keeps what its users say of themselves.
  'aws:cognito/userPool:UserPool': {
    holds: 'data',
    model: 'saas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key of AWS's (Cognito API, KeyConfigurationType, 2026); this provider cannot name another.
      encryption: () => one(always('user pool')),
      exposure: cannot('Users see their own profile only, once they have signed in.'),
      backup: cannot('Cognito neither takes nor restores backups of a user pool.'),
    },
  },
  'aws:cognito/identityPool:IdentityPool': {
    holds: 'identity',
    model: 'saas',
    facts: {
      tags: tagMap,
      access: cannot('It hands out the roles that are attached to it, which are judged themselves.'),
      exposure: p => one(guests(p.allowUnauthenticatedIdentities)),
    },
  },
  'aws:cognito/userPoolClient:UserPoolClient': setting,
  'aws:cognito/managedUserPoolClient:ManagedUserPoolClient': setting,
  'aws:cognito/userPoolDomain:UserPoolDomain': setting,
  'aws:cognito/userPoolUICustomization:UserPoolUICustomization': setting,
  'aws:cognito/user:User': setting,
  'aws:cognito/userGroup:UserGroup': setting,
  'aws:cognito/userInGroup:UserInGroup': setting,
  'aws:cognito/resourceServer:ResourceServer': setting,
  'aws:cognito/riskConfiguration:RiskConfiguration': setting,
  'aws:cognito/identityProvider:IdentityProvider': setting,
  'aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment': setting,
  'aws:cognito/identityPoolProviderPrincipalTag:IdentityPoolProviderPrincipalTag': setting,
  'aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration': setting,
  'aws:cognito/managedLoginBranding:ManagedLoginBranding': setting,
});
