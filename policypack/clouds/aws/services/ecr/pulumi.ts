import type { Exposure } from '../../../../engine/facts';
import { type Many, map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { registry } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { block, listed } from '../../shared/blocks';
import { always, text } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const rebuilt = cannot('Images are built again from their sources; a registry has no backups.');
/** A public gallery is there to be public. */
const gallery: Many<Exposure> = one({ through: 'the public gallery', public: true, meant: true });

export const ecr = awsRows({
  'aws:ecr/repository:Repository': {
    kind: registry,
    facts: {
      // ECR encrypts every image, with S3's keys unless a type of KMS is asked for (ECR API, EncryptionConfiguration, 2026).
      encryption: (r, around) =>
        one(
          always('repository', () => {
            const chosen = block(listed(r.encryptionConfigurations)[0]);
            return chosen && /^KMS/.test(text(chosen.encryptionType) ?? '') ? around.key(chosen, 'kmsKey') : 'provider-key';
          }),
        ),
      exposure: (_r, around) =>
        map(around.pointingHere('aws:ecr/repositoryPolicy:RepositoryPolicy', 'repository'), ({ inputs }) =>
          openBy('its repository policy', () => inputs.policy),
        ),
    },
  },
  'aws:ecr/repositoryPolicy:RepositoryPolicy': {
    kind: policy,
    belongsTo: ownedBy('repository', 'aws:ecr/repository:Repository'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:ecr/registryPolicy:RegistryPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:ecrpublic/repository:Repository': {
    kind: registry,
    names: ['repositoryName'],
    facts: {
      encryption: () => one(always('repository')),
      exposure: () => gallery,
    },
  },
  'aws:ecrpublic/repositoryPolicy:RepositoryPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
