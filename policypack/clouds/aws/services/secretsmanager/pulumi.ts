import type { Exposure } from '../../../../engine/facts';
import { each, gather, type Many, map, one } from '../../../../engine/known';
import { secret } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always, yes } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

/** Secrets Manager refuses a policy for the public where it is told to. */
const openUnlessRefused = (p: { readonly policy: unknown; readonly blockPublicPolicy?: unknown }): Many<Exposure> =>
  yes(p.blockPublicPolicy) ? [] : openBy('its resource policy', () => p.policy);

export const secretsmanager = awsRows({
  'aws:secretsmanager/secret:Secret': {
    kind: secret,
    facts: {
      // Always encrypted, with the key aws/secretsmanager unless another is named (Secrets Manager API, CreateSecret, 2026).
      encryption: (s, around) =>
        gather(
          () => one(always('secret', () => around.key(s, 'kmsKeyId'))),
          () => each(s.replicas, replica => always('replica', () => around.key(replica, 'kmsKeyId'))),
        ),
      exposure: (s, around) =>
        gather(
          () => openBy('its resource policy', () => s.policy),
          () =>
            map(around.pointingHere('aws:secretsmanager/secretPolicy:SecretPolicy', 'secretArn'), ({ inputs }) =>
              openUnlessRefused(inputs),
            ),
        ),
    },
  },
  'aws:secretsmanager/secretPolicy:SecretPolicy': {
    kind: policy,
    belongsTo: ownedBy('secretArn', 'aws:secretsmanager/secret:Secret'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
