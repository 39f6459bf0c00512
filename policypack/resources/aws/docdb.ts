import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { always, regionAndZone, regionOf, tagMap } from '../cells';
import { copyStore, databaseStore, daysOr, ownBackups } from '../database-cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

/** Days; default of the provider (its documentation of 2026), for elastic clusters, too, and of the DocumentDB API, CreateDBCluster. */
const BACKUP_DAYS = 1;
const insideVpc = cannot('A DocumentDB cluster is reached only inside its VPC.');

export const docdb = awsRows({
  'aws:docdb/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterIdentifier'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Not encrypted unless it says so (provider's documentation, 2026).
      encryption: (c, around) =>
        databaseStore(c, around, 'kmsKeyId', [
          ['snapshotIdentifier', 'aws:docdb/clusterSnapshot:ClusterSnapshot'],
          ['restoreToPointInTime'],
        ]),
      exposure: insideVpc,
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'aws:docdb/clusterInstance:ClusterInstance': {
    holds: 'data',
    model: 'paas',
    belongsTo: (i, around) => {
      const cluster = around.target(i, 'clusterIdentifier', 'aws:docdb/cluster:Cluster');
      return cluster ? one(cluster as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionAndZone,
      encryption: cannot('Its cluster holds the storage.'),
      exposure: insideVpc,
      backup: cannot('Its cluster is backed up as a whole.'),
    },
  },
  'aws:docdb/clusterSnapshot:ClusterSnapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'dbClusterIdentifier', 'aws:docdb/cluster:Cluster');
      return cluster ? one(cluster as never) : [];
    },
    facts: {
      tags: cannot('This provider puts no tags on a snapshot.'),
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', 'aws:docdb/cluster:Cluster']),
      exposure: cannot('This provider shares no snapshots.'),
      backup: cannot('A snapshot is a backup itself.'),
    },
  },
  'aws:docdb/elasticCluster:ElasticCluster': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AWS's key in the account unless another is named (DocumentDB Elastic Clusters API, 2026).
      encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
      exposure: insideVpc,
      backup: c => ownBackups(() => daysOr(c.backupRetentionPeriod, BACKUP_DAYS)),
    },
  },
  'aws:docdb/globalCluster:GlobalCluster': setting,
  'aws:docdb/subnetGroup:SubnetGroup': setting,
  'aws:docdb/clusterParameterGroup:ClusterParameterGroup': setting,
  'aws:docdb/eventSubscription:EventSubscription': setting,
});
