import { each, gather, map, one } from '../../../../engine/known';
import { secret } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { always, yes } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const secretsmanager = cfnRows({
  'AWS::SecretsManager::Secret': {
    kind: secret,
    facts: {
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
    },
  },
  'AWS::SecretsManager::ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('secretId', 'AWS::SecretsManager::Secret'),
    facts: { admits: p => grantsOf(() => p.resourcePolicy as unknown, 'resource') },
  },
});
