import { containers, workload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { byCredentials, endpoint, nodeLaunches, nodeStores, nodeTemplate, podStores, secrets } from './cells';

export const eks = cfnRows({
  'AWS::EKS::Cluster': {
    kind: workload,
    facts: {
      encryption: (c, around) => secrets(c.encryptionConfig, around),
      ingress: c => endpoint(c.resourcesVpcConfig),
      exposure: byCredentials,
    },
  },
  'AWS::EKS::Nodegroup': {
    kind: containers,
    model: 'iaas',
    names: ['nodegroupName'],
    facts: {
      encryption: (g, around) => nodeStores(nodeTemplate(g, around), around),
      launches: (g, around) => nodeLaunches(nodeTemplate(g, around)),
    },
  },
  'AWS::EKS::FargateProfile': { kind: containers, names: ['fargateProfileName'], facts: { encryption: podStores } },
});
