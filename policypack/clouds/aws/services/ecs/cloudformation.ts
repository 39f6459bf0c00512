import { containers } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { byTasks, clusterStores, type Service, serviceLaunches, serviceStores } from './cells';

export const ecs = cfnRows({
  'AWS::ECS::Cluster': { kind: containers, names: ['clusterName'], facts: { encryption: clusterStores } },
  'AWS::ECS::Service': {
    kind: containers,
    names: ['serviceName'],
    belongsTo: (s, around) => {
      const definition = around.target(s, 'taskDefinition', 'AWS::ECS::TaskDefinition');
      return definition ? [() => definition] : [];
    },
    facts: {
      encryption: (s, around) => serviceStores(s as Service, s.capacityProviderStrategy, around, 'AWS::ECS::Cluster'),
      launches: (s, around) =>
        serviceLaunches(s as Service, around, () => around.target(s, 'taskDefinition', 'AWS::ECS::TaskDefinition')?.facts.tags),
    },
  },
  'AWS::ECS::TaskDefinition': { kind: containers, names: ['family'], facts: { encryption: byTasks } },
});
