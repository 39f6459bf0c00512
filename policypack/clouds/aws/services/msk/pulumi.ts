import { gather, map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { stream } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always, text } from '../../shared/cells';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const msk = awsRows({
  'aws:msk/cluster:Cluster': {
    kind: stream,
    names: ['clusterName'],
    facts: {
      // Always encrypted, serverless clusters, too, with a key of AWS's unless another is named (MSK developer guide, "Amazon MSK
      // encryption", and API, 2026).
      encryption: (c, around) =>
        one(always('cluster', () => (c.encryptionInfo ? around.key(c.encryptionInfo, 'encryptionAtRestKmsKeyArn') : 'provider-key'))),
      exposure: (c, around) =>
        gather(
          () => {
            const access = text(c.brokerNodeGroupInfo?.connectivityInfo?.publicAccess?.type);
            return one({ through: 'public addresses of its brokers', public: access === 'SERVICE_PROVIDED_EIPS' });
          },
          () =>
            map(around.pointingHere('aws:msk/clusterPolicy:ClusterPolicy', 'clusterArn'), ({ inputs }) =>
              openBy('its cluster policy', () => inputs.policy),
            ),
        ),
    },
  },
  'aws:msk/serverlessCluster:ServerlessCluster': {
    kind: stream,
    names: ['clusterName'],
    facts: {
      encryption: () => one(always('cluster')),
      exposure: cannot('A serverless cluster is reached only inside its VPCs.'),
    },
  },
  'aws:msk/clusterPolicy:ClusterPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
