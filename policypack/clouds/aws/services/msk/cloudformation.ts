import { gather, map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { stream } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { always, text } from '../../shared/cells';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const msk = cfnRows({
  'AWS::MSK::Cluster': {
    kind: stream,
    names: ['clusterName'],
    facts: {
      // Always encrypted, serverless clusters, too, with a key of AWS's unless another is named (MSK developer guide, "Amazon MSK
      // encryption", and API, 2026).
      encryption: (c, around) =>
        one(
          always('cluster', () => {
            const atRest = c.encryptionInfo?.encryptionAtRest;
            return atRest ? around.key(atRest, 'dataVolumeKmsKeyId') : 'provider-key';
          }),
        ),
      exposure: (c, around) =>
        gather(
          () => {
            const access = text(c.brokerNodeGroupInfo?.connectivityInfo?.publicAccess?.type);
            return one({ through: 'public addresses of its brokers', public: access === 'SERVICE_PROVIDED_EIPS' });
          },
          () =>
            map(around.pointingHere('AWS::MSK::ClusterPolicy', 'clusterArn'), ({ inputs }) =>
              openBy('its cluster policy', () => inputs.policy as unknown),
            ),
        ),
    },
  },
  'AWS::MSK::ServerlessCluster': {
    kind: stream,
    names: ['clusterName'],
    facts: {
      encryption: () => one(always('cluster')),
      exposure: cannot('A serverless cluster is reached only inside its VPCs.'),
    },
  },
  'AWS::MSK::ClusterPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
});
