import { regionOf, tagMap } from '../cells';
import { byTasks, clusterStores, type Service, serviceLaunches, serviceStores, throughGroups } from '../ecs-cells';
import { awsRows } from '../row';

export const ecs = awsRows({
  'aws:ecs/cluster:Cluster': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: clusterStores, exposure: throughGroups },
  },
  'aws:ecs/service:Service': {
    holds: 'compute',
    model: 'paas',
    belongsTo: (s, around) => {
      const definition = around.target(s, 'taskDefinition', 'aws:ecs/taskDefinition:TaskDefinition');
      return definition ? [() => definition as never] : [];
    },
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (s, around) => serviceStores(s as Service, s.capacityProviderStrategies, around, 'aws:ecs/cluster:Cluster'),
      launches: (s, around) =>
        serviceLaunches(
          s as Service,
          around,
          () => around.target(s, 'taskDefinition', 'aws:ecs/taskDefinition:TaskDefinition')?.facts.tags,
        ),
      exposure: throughGroups,
    },
  },
  'aws:ecs/taskDefinition:TaskDefinition': {
    holds: 'compute',
    model: 'paas',
    names: ['family'],
    facts: { tags: tagMap, location: regionOf, encryption: byTasks, exposure: throughGroups },
  },
  'aws:ecs/clusterCapacityProviders:ClusterCapacityProviders': { holds: 'other', model: 'paas', facts: { location: regionOf } },
  'aws:ecs/capacityProvider:CapacityProvider': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
});
