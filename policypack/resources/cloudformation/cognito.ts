import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { guests } from '../api-cells';
import { always, regionOf } from '../cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTagsIn } from '../tag-cells';

export const cognito = cfnRows({
  // It keeps what its users say of themselves.
  'AWS::Cognito::UserPool': {
    holds: 'data',
    model: 'saas',
    names: ['userPoolName'],
    facts: {
      tags: stackTagsIn('userPoolTags'),
      location: regionOf,
      // Always encrypted, with a key of AWS's unless another is named (Cognito API, KeyConfigurationType, 2026).
      encryption: (p, around) =>
        one(always('user pool', () => (p.keyConfiguration ? around.key(p.keyConfiguration, 'kmsKeyArn') : 'provider-key'))),
      exposure: cannot('Users see their own profile only, once they have signed in.'),
      backup: cannot('Cognito neither takes nor restores backups of a user pool.'),
    },
  },
  'AWS::Cognito::IdentityPool': {
    holds: 'identity',
    model: 'saas',
    names: ['identityPoolName'],
    facts: {
      tags: stackTagsIn('identityPoolTags'),
      access: cannot('It hands out the roles that are attached to it, which are judged themselves.'),
      exposure: p => one(guests(p.allowUnauthenticatedIdentities)),
    },
  },
  'AWS::Cognito::IdentityPoolRoleAttachment': setting,
  'AWS::Cognito::IdentityPoolPrincipalTag': setting,
  'AWS::Cognito::UserPoolClient': setting,
  'AWS::Cognito::UserPoolDomain': setting,
  'AWS::Cognito::UserPoolGroup': setting,
  'AWS::Cognito::UserPoolUser': setting,
  'AWS::Cognito::UserPoolUserToGroupAttachment': setting,
  'AWS::Cognito::UserPoolIdentityProvider': setting,
  'AWS::Cognito::UserPoolResourceServer': setting,
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': setting,
  'AWS::Cognito::UserPoolUICustomizationAttachment': setting,
  'AWS::Cognito::LogDeliveryConfiguration': setting,
  'AWS::Cognito::ManagedLoginBranding': setting,
});
