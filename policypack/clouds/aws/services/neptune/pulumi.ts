import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { clusterInstance, copy, store } from '../../kinds/data';
import { awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always } from '../../shared/cells';
import { copyStore, databaseStore, daysOr, ownBackups, publicAddress } from '../../shared/databases';

/** Days; default of the provider (its documentation of 2026) and of the Neptune API, CreateDBCluster. */
const BACKUP_DAYS = 1;
const aCluster = 'aws:neptune/cluster:Cluster';

export const neptune = awsRows({
  'aws:neptune/cluster:Cluster': {
    kind: store,
    names: ['clusterIdentifier'],
    belongsTo: (c, around) => {
      const source = around.target(c, 'replicationSourceIdentifier', aCluster);
      return source ? one(source) : [];
    },
    facts: {
      // Not encrypted unless it says so (provider's documentation, 2026).
      encryption: (c, around) =>
        databaseStore(c, around, 'kmsKeyArn', [
          ['replicationSourceIdentifier', aCluster],
          ['snapshotIdentifier', 'aws:neptune/clusterSnapshot:ClusterSnapshot'],
        ]),
      exposure: cannot('A cluster is reached through its instances, which are judged themselves.'),
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'aws:neptune/clusterInstance:ClusterInstance': {
    kind: clusterInstance,
    belongsTo: (i, around) => {
      const cluster = around.target(i, 'clusterIdentifier', aCluster);
      return cluster ? one(cluster) : [];
    },
    facts: { exposure: i => one(publicAddress(i.publiclyAccessible)) },
  },
  'aws:neptune/clusterSnapshot:ClusterSnapshot': {
    kind: copy,
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'dbClusterIdentifier', aCluster);
      return cluster ? one(cluster) : [];
    },
    facts: {
      tags: cannot('This provider puts no tags on a snapshot.'),
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
      exposure: cannot('This provider shares no snapshots.'),
    },
  },
  'aws:neptunegraph/graph:Graph': {
    kind: store,
    names: ['graphName'],
    facts: {
      // Always encrypted, with AWS's key unless another is named, and private unless it says otherwise (CloudFormation schema of
      // AWS::NeptuneGraph::Graph, 2026).
      encryption: (g, around) => one(always('graph', () => around.key(g, 'kmsKeyIdentifier'))),
      exposure: g => one(publicAddress(g.publicConnectivity)),
      backup: cannot('Neptune Analytics keeps snapshots only where somebody takes them.'),
    },
  },
});
