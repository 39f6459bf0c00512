import type { Exposure } from '../../engine/facts';
import { gather, type Many, one } from '../../engine/known';
import { type Around, Cannot, cannot, type Neighbour } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { num, regionAndZone, regionOf } from '../cells';
import {
  addressByDefault,
  asRestored,
  copyStore,
  databaseStore,
  isAurora,
  ownBackups,
  publicAddress,
  type Source,
} from '../database-cells';
import { setting } from '../plain-rows';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/**
 * Days; the API's default for instances and clusters; a replica keeps none until somebody says so (RDS API, CreateDBInstanceReadReplica,
 * 2026).
 */
const BACKUP_DAYS = 1;
const REPLICA_BACKUP_DAYS = 0;

type Near = Around<CfnInputs>;
const anInstance = 'AWS::RDS::DBInstance';
const aCluster = 'AWS::RDS::DBCluster';
const aSnapshot = cannot('A snapshot is a backup itself.');

const owner = (found: Neighbour<never> | undefined): Many<Neighbour> => (found ? one(found as never) : []);

interface Addressed {
  readonly dbClusterIdentifier?: unknown;
  readonly dbSubnetGroupName?: unknown;
  readonly engine?: unknown;
  readonly publiclyAccessible?: unknown;
}
const address = (v: Addressed, around: Near, ...sources: readonly string[]): Many<Exposure> =>
  gather(() =>
    around.given(v, 'publiclyAccessible')
      ? one(publicAddress(v.publiclyAccessible))
      : addressByDefault(
          v,
          around,
          sources.some(source => around.given(v, source as never)),
          () => around.given(v, 'dbClusterIdentifier') || isAurora(v.engine),
        ),
  );
const ofItsCluster = (v: { readonly dbClusterIdentifier?: unknown }, around: Near, why: string): void => {
  if (around.given(v, 'dbClusterIdentifier')) throw new Cannot(why);
};

const instanceSources: readonly Source[] = [
  ['sourceDbInstanceIdentifier', anInstance],
  ['sourceDbClusterIdentifier', aCluster],
  ['dbSnapshotIdentifier', 'AWS::RDS::DBSnapshot'],
  ['dbClusterSnapshotIdentifier', 'AWS::RDS::ClusterSnapshot'],
  ['sourceDbInstanceAutomatedBackupsArn'],
  ['sourceDbiResourceId'],
];
const clusterSources: readonly Source[] = [
  ['replicationSourceIdentifier', aCluster, anInstance],
  ['sourceDbClusterIdentifier', aCluster],
  ['snapshotIdentifier', 'AWS::RDS::ClusterSnapshot', 'AWS::RDS::DBSnapshot'],
];
const restoredFrom = ['dbSnapshotIdentifier', 'dbClusterSnapshotIdentifier', 'sourceDbInstanceAutomatedBackupsArn', 'sourceDbiResourceId'];
/**
 * Days; a copy in another region is kept as long as the instance's own where nobody says (CloudFormation schema of AWS::RDS::DBInstance,
 * 2026).
 */
const retention = (i: CfnInputs['AWS::RDS::DBInstance'], around: Near): number =>
  num(i.backupRetentionPeriod) ??
  (around.given(i, 'sourceDbInstanceIdentifier') || around.given(i, 'sourceDbClusterIdentifier')
    ? REPLICA_BACKUP_DAYS
    : asRestored(i, around, restoredFrom, BACKUP_DAYS));

export const rds = cfnRows({
  'AWS::RDS::DBInstance': {
    holds: 'data',
    model: 'paas',
    names: ['dbInstanceIdentifier'],
    belongsTo: (i, around) =>
      gather(
        () => owner(around.target(i, 'dbClusterIdentifier', aCluster) as never),
        () => owner(around.target(i, 'sourceDbInstanceIdentifier', anInstance) as never),
        () => owner(around.target(i, 'dbSnapshotIdentifier', 'AWS::RDS::DBSnapshot') as never),
      ),
    facts: {
      tags: stackTags,
      location: regionAndZone,
      encryption: (i, around) => {
        ofItsCluster(i, around, 'Its cluster holds the storage.');
        return databaseStore(i, around, 'kmsKeyId', instanceSources);
      },
      exposure: (i, around) => address(i, around, ...instanceSources.map(([input]) => input)),
      backup: (i, around) => {
        ofItsCluster(i, around, 'Its cluster is backed up as a whole.');
        return ownBackups(
          () => retention(i, around),
          () =>
            around.given(i, 'automaticBackupReplicationRegion')
              ? one({ by: 'replicated backups', days: num(i.automaticBackupReplicationRetentionPeriod) ?? retention(i, around) })
              : [],
          () => {
            if (!around.given(i, 'sourceDbInstanceIdentifier')) return [];
            const source = around.target(i, 'sourceDbInstanceIdentifier', anInstance);
            return source
              ? source.facts.backup
              : around.elsewhere('The database that it replicates is not in this stack; whether that is backed up is unknown.');
          },
          () => plannedHere('rds:db:')(i, around),
        );
      },
    },
  },
  'AWS::RDS::DBCluster': {
    holds: 'data',
    model: 'paas',
    names: ['dbClusterIdentifier'],
    belongsTo: (c, around) =>
      gather(
        () => owner(around.target(c, 'replicationSourceIdentifier', aCluster, anInstance) as never),
        () => owner(around.target(c, 'sourceDbClusterIdentifier', aCluster) as never),
        () => owner(around.target(c, 'snapshotIdentifier', 'AWS::RDS::ClusterSnapshot', 'AWS::RDS::DBSnapshot') as never),
      ),
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (c, around) => databaseStore(c, around, 'kmsKeyId', clusterSources, () => isAurora(c.engine)),
      exposure: (c, around) => {
        if (isAurora(c.engine)) throw new Cannot('A cluster is reached through its instances, which are judged themselves.');
        return address(c, around, ...clusterSources.map(([input]) => input));
      },
      backup: (c, around) =>
        ownBackups(
          () => num(c.backupRetentionPeriod) ?? asRestored(c, around, ['snapshotIdentifier', 'sourceDbClusterIdentifier'], BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'AWS::RDS::DBSnapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbSnapshotIdentifier'],
    belongsTo: (s, around) => owner(around.target(s, 'dbInstanceIdentifier', anInstance) as never),
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbInstanceIdentifier', anInstance]),
      exposure: cannot('A template shares a snapshot with nobody.'),
      backup: aSnapshot,
    },
  },
  'AWS::RDS::ClusterSnapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbClusterSnapshotIdentifier'],
    belongsTo: (s, around) => owner(around.target(s, 'dbClusterIdentifier', aCluster) as never),
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
      exposure: cannot('A template shares a snapshot with nobody.'),
      backup: aSnapshot,
    },
  },
  'AWS::RDS::GlobalCluster': setting,
  'AWS::RDS::DBSubnetGroup': setting,
  'AWS::RDS::DBParameterGroup': setting,
  'AWS::RDS::DBClusterParameterGroup': setting,
  'AWS::RDS::OptionGroup': setting,
  'AWS::RDS::EventSubscription': setting,
  'AWS::RDS::DBProxy': setting,
  'AWS::RDS::DBProxyEndpoint': setting,
  'AWS::RDS::DBProxyTargetGroup': setting,
  'AWS::RDS::Integration': setting,
});
