import type { Exposure, Opening } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { type Around, Cannot, cannot, type Neighbour, type Table } from '../../../../engine/row';
import { copy, store } from '../../kinds/data';
import { packetFilter } from '../../kinds/network';
import { type CfnInputs, cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { blocks } from '../../shared/blocks';
import { num, regionAndZone } from '../../shared/cells';
import {
  addressByDefault,
  asRestored,
  copyStore,
  databaseStore,
  isAurora,
  isGivenAny,
  ownBackups,
  publicAddress,
  type Source,
} from '../../shared/databases';
import { openings, range } from '../../shared/openings';
import { uncheckedRows } from '../../shared/unchecked';

/**
 * Days; the API's default for instances and clusters; a replica keeps none until somebody says so (RDS API, CreateDBInstanceReadReplica,
 * 2026).
 */
const BACKUP_DAYS = 1;
const REPLICA_BACKUP_DAYS = 0;

type Near = Around<CfnInputs>;
const anInstance = 'AWS::RDS::DBInstance';
const aCluster = 'AWS::RDS::DBCluster';

const owner = (found: Neighbour<unknown> | undefined): Many<Neighbour<unknown>> => (found ? one(found) : []);

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
      : addressByDefault(v, around, isGivenAny(v, around, ...sources), () => around.given(v, 'dbClusterIdentifier') || isAurora(v.engine)),
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

/** Groups of EC2-Classic, which name no ports: whoever is let in reaches whichever port the database listens on. */
const ingress = (rule: { readonly cidrip?: unknown }): Many<Opening> =>
  openings({ protocol: () => 'all', from: () => undefined, to: () => undefined }, () => range(() => rule.cidrip));

export const rds: Table = {
  ...cfnRows({
    'AWS::RDS::DBInstance': {
      kind: store,
      names: ['dbInstanceIdentifier'],
      belongsTo: (i, around) =>
        gather(
          () => owner(around.target(i, 'dbClusterIdentifier', aCluster)),
          () => owner(around.target(i, 'sourceDbInstanceIdentifier', anInstance)),
          () => owner(around.target(i, 'dbSnapshotIdentifier', 'AWS::RDS::DBSnapshot')),
        ),
      facts: {
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
              return source ? source.facts.backup : around.elsewhere('whether the database that it replicates is backed up');
            },
            () => plannedHere('rds:db:')(i, around),
          );
        },
      },
    },
    'AWS::RDS::DBCluster': {
      kind: store,
      names: ['dbClusterIdentifier'],
      belongsTo: (c, around) =>
        gather(
          () => owner(around.target(c, 'replicationSourceIdentifier', aCluster, anInstance)),
          () => owner(around.target(c, 'sourceDbClusterIdentifier', aCluster)),
          () => owner(around.target(c, 'snapshotIdentifier', 'AWS::RDS::ClusterSnapshot', 'AWS::RDS::DBSnapshot')),
        ),
      facts: {
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
      kind: copy,
      names: ['dbSnapshotIdentifier'],
      belongsTo: (s, around) => owner(around.target(s, 'dbInstanceIdentifier', anInstance)),
      facts: {
        encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbInstanceIdentifier', anInstance]),
        exposure: cannot('A template shares a snapshot with nobody.'),
      },
    },
    'AWS::RDS::ClusterSnapshot': {
      kind: copy,
      names: ['dbClusterSnapshotIdentifier'],
      belongsTo: (s, around) => owner(around.target(s, 'dbClusterIdentifier', aCluster)),
      facts: {
        encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
        exposure: cannot('A template shares a snapshot with nobody.'),
      },
    },
  }),
  ...uncheckedRows({
    'AWS::RDS::DBSecurityGroup': { kind: packetFilter, model: 'paas', facts: { ingress: g => blocks(g.dbSecurityGroupIngress, ingress) } },
    'AWS::RDS::DBSecurityGroupIngress': { kind: packetFilter, model: 'paas', facts: { ingress } },
  }),
};
