import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { clusterInstance, store } from '../../kinds/data';
import { cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always } from '../../shared/cells';
import { databaseStore, daysOr, ownBackups, publicAddress } from '../../shared/databases';

/** Days; the API's default (Neptune API, CreateDBCluster, 2026). */
const BACKUP_DAYS = 1;
const aCluster = 'AWS::Neptune::DBCluster';

export const neptune = cfnRows({
  'AWS::Neptune::DBCluster': {
    kind: store,
    names: ['dbClusterIdentifier'],
    belongsTo: (c, around) => {
      const source = around.target(c, 'sourceDbClusterIdentifier', aCluster);
      return source ? one(source) : [];
    },
    facts: {
      // Not encrypted unless it says so (Neptune API, 2026, as of instances, and Terraform provider's documentation of clusters).
      encryption: (c, around) => databaseStore(c, around, 'kmsKeyId', [['sourceDbClusterIdentifier', aCluster], ['snapshotIdentifier']]),
      exposure: cannot('A cluster is reached through its instances, which are judged themselves.'),
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'AWS::Neptune::DBInstance': {
    kind: clusterInstance,
    names: ['dbInstanceIdentifier'],
    belongsTo: (i, around) => {
      const cluster = around.target(i, 'dbClusterIdentifier', aCluster);
      return cluster ? one(cluster) : [];
    },
    facts: {
      // Private unless it says otherwise (Neptune user guide, "Neptune public endpoints", 2026).
      exposure: i => one(publicAddress(i.publiclyAccessible)),
    },
  },
  'AWS::NeptuneGraph::Graph': {
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
