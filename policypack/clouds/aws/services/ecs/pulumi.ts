import { containers } from '../../kinds/compute';
import { awsRows } from '../../row';
import { byTasks, clusterStores, type Service, serviceLaunches, serviceStores } from './cells';

export const ecs = awsRows({
  'aws:ecs/cluster:Cluster': { kind: containers, facts: { encryption: clusterStores } },
  'aws:ecs/service:Service': {
    kind: containers,
    belongsTo: (s, around) => {
      const definition = around.target(s, 'taskDefinition', 'aws:ecs/taskDefinition:TaskDefinition');
      return definition ? [() => definition] : [];
    },
    facts: {
      encryption: (s, around) => serviceStores(s as Service, s.capacityProviderStrategies, around, 'aws:ecs/cluster:Cluster'),
      launches: (s, around) =>
        serviceLaunches(
          s as Service,
          around,
          () => around.target(s, 'taskDefinition', 'aws:ecs/taskDefinition:TaskDefinition')?.facts.tags,
        ),
    },
  },
  'aws:ecs/taskDefinition:TaskDefinition': { kind: containers, names: ['family'], facts: { encryption: byTasks } },
});
