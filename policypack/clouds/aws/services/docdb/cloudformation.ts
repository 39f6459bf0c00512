import { one } from '../../../../engine/known';
import { cannot, type Table } from '../../../../engine/row';
import { clusterInstance, database } from '../../kinds/data';
import { cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always } from '../../shared/cells';
import { databaseStore, daysOr, ownBackups } from '../../shared/databases';
import { uncheckedRows } from '../../shared/unchecked';

/**
 * Days; the API's default (DocumentDB API, CreateDBCluster, 2026). For elastic clusters the API names none; taken as the provider documents
 * it: 1, too.
 */
const BACKUP_DAYS = 1;
const insideVpc = cannot('A DocumentDB cluster is reached only inside its VPC.');

export const docdb: Table = {
  ...uncheckedRows({
    'AWS::DocDB::DBCluster': {
      kind: database,
      names: ['dbClusterIdentifier'],
      belongsTo: (c, around) => {
        const source = around.target(c, 'sourceDbClusterIdentifier', 'AWS::DocDB::DBCluster');
        return source ? one(source) : [];
      },
      facts: {
        // Not encrypted unless it says so (Control Tower controls reference, CT.DOCUMENTDB.PR.1, 2026).
        encryption: (c, around) =>
          databaseStore(c, around, 'kmsKeyId', [['sourceDbClusterIdentifier', 'AWS::DocDB::DBCluster'], ['snapshotIdentifier']]),
        backup: (c, around) =>
          ownBackups(
            () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
            () => plannedHere('rds:cluster:')(c, around),
          ),
      },
    },
    'AWS::DocDB::DBInstance': {
      kind: clusterInstance,
      names: ['dbInstanceIdentifier'],
      belongsTo: (i, around) => {
        const cluster = around.target(i, 'dbClusterIdentifier', 'AWS::DocDB::DBCluster');
        return cluster ? one(cluster) : [];
      },
      facts: { exposure: insideVpc },
    },
  }),
  ...cfnRows({
    'AWS::DocDBElastic::Cluster': {
      kind: database,
      names: ['clusterName'],
      facts: {
        // Always encrypted, with AWS's key in the account unless another is named (DocumentDB Elastic Clusters API, 2026).
        encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
        backup: c => ownBackups(() => daysOr(c.backupRetentionPeriod, BACKUP_DAYS)),
      },
    },
  }),
};
