import { each, gather, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { always, regionOf, tagMap, yes } from '../cells';
import { pointInTime } from '../database-cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const notPublic = cannot('DynamoDB refuses every policy that would let the public in (block public access, always on since 2024-03).');

export const dynamodb = awsRows({
  'aws:dynamodb/table:Table': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'data',
    model: 'paas',
    belongsTo: (r, around) => {
      const table = around.target(r, 'globalTableArn', 'aws:dynamodb/table:Table');
      return table ? one(table as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('resourceArn', 'aws:dynamodb/table:Table'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:dynamodb/globalTable:GlobalTable': setting,
  'aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex': setting,
  'aws:dynamodb/tableItem:TableItem': setting,
  'aws:dynamodb/tableExport:TableExport': setting,
  'aws:dynamodb/tag:Tag': setting,
  'aws:dynamodb/contributorInsights:ContributorInsights': setting,
  'aws:dynamodb/kinesisStreamingDestination:KinesisStreamingDestination': setting,
  'aws:dax/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Off unless it says so (provider's documentation and DAX API, SSESpecification, 2026); a key of one's own cannot be chosen.
      encryption: c => one({ what: 'cache', encrypted: yes(c.serverSideEncryption?.enabled), key: () => 'provider-key' }),
      exposure: cannot('A DAX cluster is reached only inside its VPC.'),
      backup: cannot('It caches a table, which is backed up itself.'),
    },
  },
  'aws:dax/subnetGroup:SubnetGroup': setting,
  'aws:dax/parameterGroup:ParameterGroup': setting,
});
