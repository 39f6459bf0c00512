import { each, gather, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { database, store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always, yes } from '../../shared/cells';
import { pointInTime } from '../../shared/databases';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';

const notPublic = cannot('DynamoDB refuses every policy that would let the public in (block public access, always on since 2024-03).');

export const dynamodb = awsRows({
  'aws:dynamodb/table:Table': {
    kind: store,
    facts: {
      // Always encrypted, with a key that AWS owns unless it asks for KMS (DynamoDB API, SSESpecification, 2026).
      encryption: (t, around) =>
        gather(
          () =>
            one(
              always('table', () =>
                yes(t.serverSideEncryption?.enabled) ? around.key(t.serverSideEncryption!, 'kmsKeyArn') : 'provider-key',
              ),
            ),
          () => each(t.replicas, replica => always('replica', () => around.key(replica, 'kmsKeyArn'))),
        ),
      exposure: notPublic,
      backup: (t, around) =>
        gather(
          () =>
            pointInTime(
              () => t.pointInTimeRecovery?.enabled,
              () => t.pointInTimeRecovery?.recoveryPeriodInDays,
            ),
          () => plannedHere('dynamodb:table/')(t, around),
        ),
    },
  },
  'aws:dynamodb/tableReplica:TableReplica': {
    kind: store,
    belongsTo: (r, around) => {
      const table = around.target(r, 'globalTableArn', 'aws:dynamodb/table:Table');
      return table ? one(table) : [];
    },
    facts: {
      encryption: (r, around) => one(always('replica', () => around.key(r, 'kmsKeyArn'))),
      exposure: notPublic,
      backup: (r, around) =>
        gather(
          () => pointInTime(() => r.pointInTimeRecovery),
          () => {
            const table = around.target(r, 'globalTableArn', 'aws:dynamodb/table:Table');
            return table ? table.facts.backup : [];
          },
        ),
    },
  },
  'aws:dynamodb/resourcePolicy:ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('resourceArn', 'aws:dynamodb/table:Table'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:dax/cluster:Cluster': {
    kind: database,
    names: ['clusterName'],
    facts: {
      // Off unless it says so (provider's documentation and DAX API, SSESpecification, 2026); a key of one's own cannot be chosen.
      encryption: c => one({ what: 'cache', encrypted: yes(c.serverSideEncryption?.enabled), key: () => 'provider-key' }),
      backup: cannot('It caches a table, which is backed up itself.'),
    },
  },
});
