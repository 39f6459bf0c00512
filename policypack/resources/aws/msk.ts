import { gather, map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap, text } from '../cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const inPassing = cannot('Messages are in passing; Kafka keeps them for as long as each topic says, and no copy beside.');

export const msk = awsRows({
  'aws:msk/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: tagMap,
      location: regionOf,
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
      backup: inPassing,
    },
  },
  'aws:msk/serverlessCluster:ServerlessCluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: () => one(always('cluster')),
      exposure: cannot('A serverless cluster is reached only inside its VPCs.'),
      backup: inPassing,
    },
  },
  'aws:msk/clusterPolicy:ClusterPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:msk/configuration:Configuration': setting,
  'aws:msk/replicator:Replicator': setting,
  'aws:msk/topic:Topic': setting,
  'aws:msk/scramSecretAssociation:ScramSecretAssociation': setting,
  'aws:msk/singleScramSecretAssociation:SingleScramSecretAssociation': setting,
  'aws:msk/vpcConnection:VpcConnection': setting,
});
