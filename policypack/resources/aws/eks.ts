import { regionOf, tagMap } from '../cells';
import { byCredentials, endpoint, nodeLaunches, nodeStores, nodeTemplate, podStores, secrets, throughGroups } from '../eks-cells';
import { awsRows } from '../row';

export const eks = awsRows({
  'aws:eks/cluster:Cluster': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (c, around) => secrets(c.encryptionConfig, around),
      ingress: c => endpoint(c.vpcConfig),
      exposure: byCredentials,
    },
  },
  'aws:eks/nodeGroup:NodeGroup': {
    holds: 'compute',
    model: 'iaas',
    names: ['nodeGroupName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (g, around) => nodeStores(nodeTemplate(g, around), around),
      launches: (g, around) => nodeLaunches(nodeTemplate(g, around)),
      exposure: throughGroups,
    },
  },
  'aws:eks/fargateProfile:FargateProfile': {
    holds: 'compute',
    model: 'paas',
    names: ['fargateProfileName'],
    facts: { tags: tagMap, location: regionOf, encryption: podStores, exposure: throughGroups },
  },
  'aws:eks/addon:Addon': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:eks/accessEntry:AccessEntry': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:eks/podIdentityAssociation:PodIdentityAssociation': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
});
