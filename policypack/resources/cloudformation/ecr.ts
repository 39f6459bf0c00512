import { one } from '../../engine/known';
import type { Table } from '../../engine/row';
import { block } from '../block-cells';
import { always, text } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { registry } from '../kinds/data';
import { policy } from '../kinds/identity';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';

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
