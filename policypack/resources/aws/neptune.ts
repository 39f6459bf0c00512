import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { always, regionAndZone, regionOf, tagMap } from '../cells';
import { copyStore, databaseStore, daysOr, ownBackups, publicAddress } from '../database-cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

/** Days; default of the provider (its documentation of 2026) and of the Neptune API, CreateDBCluster. */
const BACKUP_DAYS = 1;
const aCluster = 'aws:neptune/cluster:Cluster';

export const neptune = awsRows({
  'aws:neptune/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterIdentifier'],
    belongsTo: (c, around) => {
      const source = around.target(c, 'replicationSourceIdentifier', aCluster);
      return source ? one(source as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'data',
    model: 'paas',
    belongsTo: (i, around) => {
      const cluster = around.target(i, 'clusterIdentifier', aCluster);
      return cluster ? one(cluster as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionAndZone,
      encryption: cannot('Its cluster holds the storage.'),
      exposure: i => one(publicAddress(i.publiclyAccessible)),
      backup: cannot('Its cluster is backed up as a whole.'),
    },
  },
  'aws:neptune/clusterSnapshot:ClusterSnapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'dbClusterIdentifier', aCluster);
      return cluster ? one(cluster as never) : [];
    },
    facts: {
      tags: cannot('This provider puts no tags on a snapshot.'),
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
      exposure: cannot('This provider shares no snapshots.'),
      backup: cannot('A snapshot is a backup itself.'),
    },
  },
  'aws:neptunegraph/graph:Graph': {
    holds: 'data',
    model: 'paas',
    names: ['graphName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AWS's key unless another is named, and private unless it says otherwise (CloudFormation schema of
      // AWS::NeptuneGraph::Graph, 2026).
      encryption: (g, around) => one(always('graph', () => around.key(g, 'kmsKeyIdentifier'))),
      exposure: g => one(publicAddress(g.publicConnectivity)),
      backup: cannot('Neptune Analytics keeps snapshots only where somebody takes them.'),
    },
  },
  'aws:neptune/globalCluster:GlobalCluster': setting,
  'aws:neptune/clusterEndpoint:ClusterEndpoint': setting,
  'aws:neptune/subnetGroup:SubnetGroup': setting,
  'aws:neptune/parameterGroup:ParameterGroup': setting,
  'aws:neptune/clusterParameterGroup:ClusterParameterGroup': setting,
  'aws:neptune/eventSubscription:EventSubscription': setting,
});
