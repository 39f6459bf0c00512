import { one } from '../../engine/known';
import type { Table } from '../../engine/row';
import { cannot } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { always, regionAndZone, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { databaseStore, daysOr, ownBackups } from '../database-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/**
 * Days; the API's default (DocumentDB API, CreateDBCluster, 2026). For elastic clusters the API names none; taken as the provider documents
 * it: 1, too.
 */
const BACKUP_DAYS = 1;
const insideVpc = cannot('A DocumentDB cluster is reached only inside its VPC.');

export const docdb: Table = {
  ...uncheckedRows({
    'AWS::DocDB::DBCluster': {
      holds: 'data',
      model: 'paas',
      names: ['dbClusterIdentifier'],
      belongsTo: (c, around) => {
        const source = around.target(c, 'sourceDbClusterIdentifier', 'AWS::DocDB::DBCluster');
        return source ? one(source as never) : [];
      },
      facts: {
        tags: stackTags,
        location: regionOf,
        // Not encrypted unless it says so (Control Tower controls reference, CT.DOCUMENTDB.PR.1, 2026).
        encryption: (c, around) =>
          databaseStore(c, around, 'kmsKeyId', [['sourceDbClusterIdentifier', 'AWS::DocDB::DBCluster'], ['snapshotIdentifier']]),
        exposure: insideVpc,
        backup: (c, around) =>
          ownBackups(
            () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
            () => plannedHere('rds:cluster:')(c, around),
          ),
      },
    },
    'AWS::DocDB::DBInstance': {
      holds: 'data',
      model: 'paas',
      names: ['dbInstanceIdentifier'],
      belongsTo: (i, around) => {
        const cluster = around.target(i, 'dbClusterIdentifier', 'AWS::DocDB::DBCluster');
        return cluster ? one(cluster as never) : [];
      },
      facts: {
        tags: stackTags,
        location: regionAndZone,
        encryption: cannot('Its cluster holds the storage.'),
        exposure: insideVpc,
        backup: cannot('Its cluster is backed up as a whole.'),
      },
    },
  }),
  ...cfnRows({
    'AWS::DocDBElastic::Cluster': {
      holds: 'data',
      model: 'paas',
      names: ['clusterName'],
      facts: {
        tags: stackTags,
        location: regionOf,
        // Always encrypted, with AWS's key in the account unless another is named (DocumentDB Elastic Clusters API, 2026).
        encryption: (c, around) => one(always('database', () => around.key(c, 'kmsKeyId'))),
        exposure: insideVpc,
        backup: c => ownBackups(() => daysOr(c.backupRetentionPeriod, BACKUP_DAYS)),
      },
    },
    'AWS::DocDB::GlobalCluster': setting,
    'AWS::DocDB::DBSubnetGroup': setting,
    'AWS::DocDB::DBClusterParameterGroup': setting,
    'AWS::DocDB::EventSubscription': setting,
  }),
};
