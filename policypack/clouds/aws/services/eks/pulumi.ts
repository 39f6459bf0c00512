import { containers, workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { byCredentials, endpoint, nodeLaunches, nodeStores, nodeTemplate, podStores, secrets } from './cells';

export const eks = awsRows({
  'aws:eks/cluster:Cluster': {
    kind: workload,
    facts: {
      encryption: (c, around) => secrets(c.encryptionConfig, around),
      ingress: c => endpoint(c.vpcConfig),
      exposure: byCredentials,
    },
  },
  'aws:eks/nodeGroup:NodeGroup': {
    kind: containers,
    model: 'iaas',
    names: ['nodeGroupName'],
    facts: {
      encryption: (g, around) => nodeStores(nodeTemplate(g, around), around),
      launches: (g, around) => nodeLaunches(nodeTemplate(g, around)),
    },
  },
  'aws:eks/fargateProfile:FargateProfile': { kind: containers, names: ['fargateProfileName'], facts: { encryption: podStores } },
});
