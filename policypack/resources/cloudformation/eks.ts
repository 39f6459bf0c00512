import { regionOf } from '../cells';
import { byCredentials, endpoint, nodeLaunches, nodeStores, nodeTemplate, podStores, secrets, throughGroups } from '../eks-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const eks = cfnRows({
  'AWS::EKS::Cluster': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (c, around) => secrets(c.encryptionConfig, around),
      ingress: c => endpoint(c.resourcesVpcConfig),
      exposure: byCredentials,
    },
  },
  'AWS::EKS::Nodegroup': {
    holds: 'compute',
    model: 'iaas',
    names: ['nodegroupName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (g, around) => nodeStores(nodeTemplate(g, around), around),
      launches: (g, around) => nodeLaunches(nodeTemplate(g, around)),
      exposure: throughGroups,
    },
  },
  'AWS::EKS::FargateProfile': {
    holds: 'compute',
    model: 'paas',
    names: ['fargateProfileName'],
    facts: { tags: stackTags, location: regionOf, encryption: podStores, exposure: throughGroups },
  },
  'AWS::EKS::Addon': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
  'AWS::EKS::AccessEntry': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
  'AWS::EKS::PodIdentityAssociation': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
});
