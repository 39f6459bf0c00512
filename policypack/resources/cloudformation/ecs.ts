import { regionOf } from '../cells';
import { byTasks, clusterStores, type Service, serviceLaunches, serviceStores, throughGroups } from '../ecs-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const ecs = cfnRows({
  'AWS::ECS::Cluster': {
    holds: 'compute',
    model: 'paas',
    names: ['clusterName'],
    facts: { tags: stackTags, location: regionOf, encryption: clusterStores, exposure: throughGroups },
  },
  'AWS::ECS::Service': {
    holds: 'compute',
    model: 'paas',
    names: ['serviceName'],
    belongsTo: (s, around) => {
      const definition = around.target(s, 'taskDefinition', 'AWS::ECS::TaskDefinition');
      return definition ? [() => definition as never] : [];
    },
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (s, around) => serviceStores(s as Service, s.capacityProviderStrategy, around, 'AWS::ECS::Cluster'),
      launches: (s, around) =>
        serviceLaunches(s as Service, around, () => around.target(s, 'taskDefinition', 'AWS::ECS::TaskDefinition')?.facts.tags),
      exposure: throughGroups,
    },
  },
  'AWS::ECS::TaskDefinition': {
    holds: 'compute',
    model: 'paas',
    names: ['family'],
    facts: { tags: stackTags, location: regionOf, encryption: byTasks, exposure: throughGroups },
  },
  'AWS::ECS::ClusterCapacityProviderAssociations': { holds: 'other', model: 'paas', facts: { location: regionOf } },
  'AWS::ECS::CapacityProvider': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
});
