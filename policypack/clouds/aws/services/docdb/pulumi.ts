import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { clusterInstance, copy, database } from '../../kinds/data';
import { awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always } from '../../shared/cells';
import { copyStore, databaseStore, daysOr, ownBackups } from '../../shared/databases';

/** Days; default of the provider (its documentation of 2026), for elastic clusters, too, and of the DocumentDB API, CreateDBCluster. */
const BACKUP_DAYS = 1;
const insideVpc = cannot('A DocumentDB cluster is reached only inside its VPC.');

export const docdb = awsRows({
  'aws:docdb/cluster:Cluster': {
    kind: database,
    names: ['clusterIdentifier'],
    facts: {
      // Not encrypted unless it says so (provider's documentation, 2026).
      encryption: (c, around) =>
        databaseStore(c, around, 'kmsKeyId', [
          ['snapshotIdentifier', 'aws:docdb/clusterSnapshot:ClusterSnapshot'],
          ['restoreToPointInTime'],
        ]),
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'aws:docdb/clusterInstance:ClusterInstance': {
    kind: clusterInstance,
    belongsTo: (i, around) => {
      const cluster = around.target(i, 'clusterIdentifier', 'aws:docdb/cluster:Cluster');
      return cluster ? one(cluster) : [];
    },
    facts: { exposure: insideVpc },
  },
  'aws:docdb/clusterSnapshot:ClusterSnapshot': {
    kind: copy,
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'dbClusterIdentifier', 'aws:docdb/cluster:Cluster');
      return cluster ? one(cluster) : [];
    },
    facts: {
      tags: cannot('This provider puts no tags on a snapshot.'),
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', 'aws:docdb/cluster:Cluster']),
      exposure: cannot('This provider shares no snapshots.'),
    },
  },
  'aws:docdb/elasticCluster:ElasticCluster': {
    kind: database,
    facts: {
      // Always encrypted, with AWS's key in the account unless another is named (DocumentDB Elastic Clusters API, 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
      backup: c => ownBackups(() => daysOr(c.backupRetentionPeriod, BACKUP_DAYS)),
    },
  },
});
