import type { Exposure } from '../../engine/facts';
import { gather, type Many, one } from '../../engine/known';
import { type Around, Cannot, cannot, type Neighbour } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { regionAndZone, regionOf, text } from '../cells';
import { copyStore, databaseStore, daysOr, isAurora, ownBackups, publicAddress } from '../database-cells';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/** Days; the API's default for instances and clusters; a replica keeps none until somebody says so (RDS API and user guide, 2026). */
const BACKUP_DAYS = 1;
const REPLICA_BACKUP_DAYS = 0;
/** Days for which backups are kept in another region where nobody says (RDS API, 2026). */
const REPLICATED_BACKUP_DAYS = 7;

type Near = Around<CfnInputs>;
const anInstance = 'AWS::RDS::DBInstance';
const aCluster = 'AWS::RDS::DBCluster';
const aSnapshot = cannot('A snapshot is a backup itself.');
const setting = { holds: 'other', model: 'paas', facts: {} } as const;

const owner = (found: Neighbour<never> | undefined): Many<Neighbour> => (found ? one(found as never) : []);

interface Addressed {
  readonly publiclyAccessible?: unknown;
  readonly dbSubnetGroupName?: unknown;
  readonly engine?: unknown;
}
/**
 * Where nothing is said, RDS gives a public address to what is in the default VPC, Aurora apart: that is where no subnet group is named,
 * or the one called `default` (RDS API reference, CreateDBInstance and CreateDBCluster, 2026).
 */
const addressByDefault = (v: Addressed, around: Near): boolean => {
  if (!around.given(v, 'dbSubnetGroupName')) return !isAurora(v.engine);
  return around.target(v, 'dbSubnetGroupName', 'AWS::RDS::DBSubnetGroup') === undefined && text(v.dbSubnetGroupName) === 'default';
};
const address = (v: Addressed, around: Near): Many<Exposure> =>
  gather(() => one(publicAddress(around.given(v, 'publiclyAccessible') ? v.publiclyAccessible : addressByDefault(v, around))));
/** A replica is placed as its source is, and an instance of a cluster as that. */
const addressOfInstance = (i: CfnInputs['AWS::RDS::DBInstance'], around: Near): Many<Exposure> => {
  const isPlaced = around.given(i, 'publiclyAccessible') || around.given(i, 'dbSubnetGroupName');
  if (!isPlaced && (around.given(i, 'sourceDbInstanceIdentifier') || around.given(i, 'sourceDbClusterIdentifier')))
    return gather<Exposure>(() => around.elsewhere('whether the subnets of the database that it replicates are public'));
  if (!isPlaced && around.given(i, 'dbClusterIdentifier')) return one(publicAddress(false));
  return address(i, around);
};
const ofItsCluster = (v: { readonly dbClusterIdentifier?: unknown }, around: Near, why: string): void => {
  if (around.given(v, 'dbClusterIdentifier')) throw new Cannot(why);
};

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
        return databaseStore(i, around, 'kmsKeyId', [
          ['sourceDbInstanceIdentifier', anInstance],
          ['sourceDbClusterIdentifier', aCluster],
          ['dbSnapshotIdentifier', 'AWS::RDS::DBSnapshot'],
          ['dbClusterSnapshotIdentifier', 'AWS::RDS::ClusterSnapshot'],
          ['sourceDbInstanceAutomatedBackupsArn'],
          ['sourceDbiResourceId'],
        ]);
      },
      exposure: addressOfInstance,
      backup: (i, around) => {
        ofItsCluster(i, around, 'Its cluster is backed up as a whole.');
        return ownBackups(
          () => daysOr(i.backupRetentionPeriod, around.given(i, 'sourceDbInstanceIdentifier') ? REPLICA_BACKUP_DAYS : BACKUP_DAYS),
          () =>
            around.given(i, 'automaticBackupReplicationRegion')
              ? one({ by: 'replicated backups', days: daysOr(i.automaticBackupReplicationRetentionPeriod, REPLICATED_BACKUP_DAYS) })
              : [],
          () => {
            if (!around.given(i, 'sourceDbInstanceIdentifier')) return [];
            const source = around.target(i, 'sourceDbInstanceIdentifier', anInstance);
            return source ? source.facts.backup : around.elsewhere('whether the database that it replicates is backed up');
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
      encryption: (c, around) =>
        databaseStore(
          c,
          around,
          'kmsKeyId',
          [
            ['replicationSourceIdentifier', aCluster, anInstance],
            ['sourceDbClusterIdentifier', aCluster],
            ['snapshotIdentifier', 'AWS::RDS::ClusterSnapshot', 'AWS::RDS::DBSnapshot'],
          ],
          () => isAurora(c.engine),
        ),
      exposure: (c, around) => {
        if (isAurora(c.engine)) throw new Cannot('A cluster is reached through its instances, which are judged themselves.');
        return address(c, around);
      },
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, BACKUP_DAYS),
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
