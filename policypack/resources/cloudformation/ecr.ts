import { one } from '../../engine/known';
import { cannot, type Table } from '../../engine/row';
import { block } from '../block-cells';
import { always, regionOf, text } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { placed as setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const rebuilt = cannot('Images are built again from their sources; a registry has no backups.');

export const ecr: Table = {
  ...cfnRows({
    'AWS::ECR::Repository': {
      holds: 'data',
      model: 'paas',
      names: ['repositoryName'],
      facts: {
        tags: stackTags,
        location: regionOf,
        // ECR encrypts every image, with S3's keys unless a type of KMS is asked for (ECR API, EncryptionConfiguration, 2026).
        encryption: (r, around) =>
          one(
            always('repository', () => {
              const chosen = block(r.encryptionConfiguration);
              return chosen && /^KMS/.test(text(chosen.encryptionType) ?? '') ? around.key(chosen, 'kmsKey') : 'provider-key';
            }),
          ),
        exposure: r => openBy('its repository policy', () => r.repositoryPolicyText as unknown),
        backup: rebuilt,
      },
    },
    'AWS::ECR::RegistryPolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { location: regionOf, admits: p => grantsOf(() => p.policyText as unknown, 'resource') },
    },
    'AWS::ECR::ReplicationConfiguration': setting,
    'AWS::ECR::RegistryScanningConfiguration': setting,
    'AWS::ECR::PullThroughCacheRule': setting,
  }),
  ...uncheckedRows({
    'AWS::ECR::PublicRepository': {
      holds: 'data',
      model: 'paas',
      names: ['repositoryName'],
      facts: {
        tags: stackTags,
        location: regionOf,
        encryption: () => one(always('repository')),
        exposure: () => one({ through: 'the public gallery', public: true, meant: true }),
        backup: rebuilt,
      },
    },
  }),
};
