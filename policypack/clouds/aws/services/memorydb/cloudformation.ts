import { one } from '../../../../engine/known';
import { database } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { daysOr, ownBackups } from '../../shared/databases';

export const memorydb = cfnRows({
  'AWS::MemoryDB::Cluster': {
    kind: database,
    names: ['clusterName'],
    facts: {
      // Always encrypted, by a key of the service's unless another is named (MemoryDB developer guide, "At-rest encryption", 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
      // No snapshots unless a limit says for how many days (the MemoryDB API names no default; taken as the Terraform provider documents
      // it, 2026).
      backup: c => ownBackups(() => daysOr(c.snapshotRetentionLimit, 0)),
    },
  },
});
