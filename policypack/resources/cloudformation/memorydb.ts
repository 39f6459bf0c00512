import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { daysOr, ownBackups } from '../database-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const memorydb = cfnRows({
  'AWS::MemoryDB::Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, by a key of the service's unless another is named (MemoryDB developer guide, "At-rest encryption", 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
      exposure: cannot('A MemoryDB cluster is reached only inside its VPC.'),
      // No snapshots unless a limit says for how many days (the MemoryDB API names no default; taken as the Terraform provider documents
      // it, 2026).
      backup: c => ownBackups(() => daysOr(c.snapshotRetentionLimit, 0)),
    },
  },
  'AWS::MemoryDB::MultiRegionCluster': setting,
  'AWS::MemoryDB::ACL': setting,
  'AWS::MemoryDB::User': setting,
  'AWS::MemoryDB::SubnetGroup': setting,
  'AWS::MemoryDB::ParameterGroup': setting,
});
