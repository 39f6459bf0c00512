import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { copyStore, daysOr, ownBackups } from '../database-cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

export const memorydb = awsRows({
  'aws:memorydb/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, by a key of the service's unless another is named (MemoryDB developer guide, "At-rest encryption", 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyArn'))),
      exposure: cannot('A MemoryDB cluster is reached only inside its VPC.'),
      // No snapshots unless a limit says for how many days (provider's documentation, 2026).
      backup: c => ownBackups(() => daysOr(c.snapshotRetentionLimit, 0)),
    },
  },
  'aws:memorydb/snapshot:Snapshot': {
    holds: 'data',
    model: 'paas',
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'clusterName', 'aws:memorydb/cluster:Cluster');
      return cluster ? one(cluster as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyArn', ['clusterName', 'aws:memorydb/cluster:Cluster']),
      exposure: cannot('MemoryDB shares snapshots with nobody.'),
      backup: cannot('A snapshot is a backup itself.'),
    },
  },
  'aws:memorydb/multiRegionCluster:MultiRegionCluster': setting,
  'aws:memorydb/acl:Acl': setting,
  'aws:memorydb/user:User': setting,
  'aws:memorydb/subnetGroup:SubnetGroup': setting,
  'aws:memorydb/parameterGroup:ParameterGroup': setting,
});
