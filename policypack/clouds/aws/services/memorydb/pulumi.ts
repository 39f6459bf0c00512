import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { copy, database } from '../../kinds/data';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';
import { copyStore, daysOr, ownBackups } from '../../shared/databases';

export const memorydb = awsRows({
  'aws:memorydb/cluster:Cluster': {
    kind: database,
    facts: {
      // Always encrypted, by a key of the service's unless another is named (MemoryDB developer guide, "At-rest encryption", 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyArn'))),
      // No snapshots unless a limit says for how many days (provider's documentation, 2026).
      backup: c => ownBackups(() => daysOr(c.snapshotRetentionLimit, 0)),
    },
  },
  'aws:memorydb/snapshot:Snapshot': {
    kind: copy,
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'clusterName', 'aws:memorydb/cluster:Cluster');
      return cluster ? one(cluster) : [];
    },
    facts: {
      encryption: (s, around) => copyStore(s, around, 'kmsKeyArn', ['clusterName', 'aws:memorydb/cluster:Cluster']),
      exposure: cannot('MemoryDB shares snapshots with nobody.'),
    },
  },
});
