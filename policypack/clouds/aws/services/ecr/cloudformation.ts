import { one } from '../../../../engine/known';
import type { Table } from '../../../../engine/row';
import { registry } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { block } from '../../shared/blocks';
import { always, text } from '../../shared/cells';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { uncheckedRows } from '../../shared/unchecked';

export const ecr: Table = {
  ...cfnRows({
    'AWS::ECR::Repository': {
      kind: registry,
      names: ['repositoryName'],
      facts: {
        // ECR encrypts every image, with S3's keys unless a type of KMS is asked for (ECR API, EncryptionConfiguration, 2026).
        encryption: (r, around) =>
          one(
            always('repository', () => {
              const chosen = block(r.encryptionConfiguration);
              return chosen && /^KMS/.test(text(chosen.encryptionType) ?? '') ? around.key(chosen, 'kmsKey') : 'provider-key';
            }),
          ),
        exposure: r => openBy('its repository policy', () => r.repositoryPolicyText as unknown),
      },
    },
    'AWS::ECR::RegistryPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policyText as unknown, 'resource') } },
  }),
  ...uncheckedRows({
    'AWS::ECR::PublicRepository': {
      kind: registry,
      names: ['repositoryName'],
      facts: {
        encryption: () => one(always('repository')),
        exposure: () => one({ through: 'the public gallery', public: true, meant: true }),
      },
    },
  }),
};
