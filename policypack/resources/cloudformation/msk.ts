import { gather, map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, text } from '../cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const inPassing = cannot('Messages are in passing; Kafka keeps them for as long as each topic says, and no copy beside.');

export const msk = cfnRows({
  'AWS::MSK::Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: stackTags,
      location: regionOf,
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
      backup: inPassing,
    },
  },
  'AWS::MSK::ServerlessCluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: () => one(always('cluster')),
      exposure: cannot('A serverless cluster is reached only inside its VPCs.'),
      backup: inPassing,
    },
  },
  'AWS::MSK::ClusterPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
  'AWS::MSK::Configuration': setting,
  'AWS::MSK::Replicator': setting,
  'AWS::MSK::Topic': setting,
  'AWS::MSK::BatchScramSecret': setting,
  'AWS::MSK::VpcConnection': setting,
});
