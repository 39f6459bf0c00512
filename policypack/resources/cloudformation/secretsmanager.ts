import { each, gather, map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, yes } from '../cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const secretsmanager = cfnRows({
  'AWS::SecretsManager::Secret': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with the key aws/secretsmanager unless another is named (Secrets Manager API, CreateSecret, 2026).
      encryption: (s, around) =>
        gather(
          () => one(always('secret', () => around.key(s, 'kmsKeyId'))),
          () => each(s.replicaRegions, replica => always('replica', () => around.key(replica, 'kmsKeyId'))),
        ),
      // Secrets Manager refuses a policy for the public where it is told to.
      exposure: (_s, around) =>
        map(around.pointingHere('AWS::SecretsManager::ResourcePolicy', 'secretId'), ({ inputs }) =>
          yes(inputs.blockPublicPolicy) ? [] : openBy('its resource policy', () => inputs.resourcePolicy as unknown),
        ),
      rotation: cannot('It holds a secret, not a cryptographic key.'),
      backup: cannot('A lost secret is issued anew, not restored.'),
    },
  },
  'AWS::SecretsManager::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('secretId', 'AWS::SecretsManager::Secret'),
    facts: { admits: p => grantsOf(() => p.resourcePolicy as unknown, 'resource') },
  },
  'AWS::SecretsManager::RotationSchedule': setting,
  'AWS::SecretsManager::SecretTargetAttachment': setting,
});
