import type { Exposure } from '../../engine/facts';
import { type Many, map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { block, listed } from '../block-cells';
import { always, regionOf, tagMap, text } from '../cells';
import { ownedBy } from '../owner-cells';
import { placed as setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const rebuilt = cannot('Images are built again from their sources; a registry has no backups.');
/** A public gallery is there to be public. */
const gallery: Many<Exposure> = one({ through: 'the public gallery', public: true, meant: true });

export const ecr = awsRows({
  'aws:ecr/repository:Repository': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
      backup: rebuilt,
    },
  },
  'aws:ecr/repositoryPolicy:RepositoryPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('repository', 'aws:ecr/repository:Repository'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:ecr/registryPolicy:RegistryPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:ecr/lifecyclePolicy:LifecyclePolicy': setting,
  'aws:ecr/replicationConfiguration:ReplicationConfiguration': setting,
  'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration': setting,
  'aws:ecr/pullThroughCacheRule:PullThroughCacheRule': setting,
  'aws:ecrpublic/repository:Repository': {
    holds: 'data',
    model: 'paas',
    names: ['repositoryName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: () => one(always('repository')),
      exposure: () => gallery,
      backup: rebuilt,
    },
  },
  'aws:ecrpublic/repositoryPolicy:RepositoryPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
