import type { Exposure } from '../../../../engine/facts';
import { each, gather, type Many, map, one, some } from '../../../../engine/known';
import { type Around, cannot, type Neighbour } from '../../../../engine/row';
import { clusterInstance, copy, store } from '../../kinds/data';
import { type AwsInputs, awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { num, regionAndZone, regionOf, text } from '../../shared/cells';
import {
  addressByDefault,
  asRestored,
  copyStore,
  databaseStore,
  daysOr,
  isAurora,
  isGivenAny,
  ownBackups,
  publicAddress,
  type Source,
  sharing,
} from '../../shared/databases';

/** Days; an instance that does not say keeps none through this provider (its documentation of 2026; the RDS API's own default is 1). */
const INSTANCE_BACKUP_DAYS = 0;
/** Days; default of the provider (its documentation of 2026) and of the RDS API, CreateDBCluster. */
const CLUSTER_BACKUP_DAYS = 1;
/** Days for which backups are kept in another region where nobody says (provider's documentation, 2026). */
const REPLICATED_BACKUP_DAYS = 7;

type Near = Around<AwsInputs>;
const anInstance = 'aws:rds/instance:Instance';
const aCluster = 'aws:rds/cluster:Cluster';

const clusterSources: readonly Source[] = [
  ['replicationSourceIdentifier', aCluster, anInstance],
  ['snapshotIdentifier', 'aws:rds/clusterSnapshot:ClusterSnapshot', 'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy'],
  ['restoreToPointInTime'],
];

const owner = (found: Neighbour<unknown> | undefined): Many<Neighbour<unknown>> => (found ? one(found) : []);
const isSharedWithAll = (accounts: readonly unknown[] | undefined): Exposure =>
  sharing(
    some(
      each(accounts, account => one(account)),
      account => account === 'all',
    ),
  );

/** A copy lands in another region where it says so. */
const copyRegion = (c: { readonly destinationRegion?: unknown }, around: Near) => {
  const region = text(c.destinationRegion);
  return region ? { region } : regionOf(c, around);
};

export const rds = awsRows({
  'aws:rds/instance:Instance': {
    kind: store,
    names: ['identifier'],
    belongsTo: (i, around) =>
      gather(
        () => owner(around.target(i, 'replicateSourceDb', anInstance, aCluster)),
        () => owner(around.target(i, 'snapshotIdentifier', 'aws:rds/snapshot:Snapshot', 'aws:rds/snapshotCopy:SnapshotCopy')),
      ),
    facts: {
      location: regionAndZone,
      encryption: (i, around) =>
        databaseStore(i, around, 'kmsKeyId', [
          ['replicateSourceDb', anInstance, aCluster],
          ['snapshotIdentifier', 'aws:rds/snapshot:Snapshot', 'aws:rds/snapshotCopy:SnapshotCopy'],
          ['restoreToPointInTime'],
        ]),
      exposure: i => one(publicAddress(i.publiclyAccessible)),
      backup: (i, around) =>
        ownBackups(
          () => num(i.backupRetentionPeriod) ?? asRestored(i, around, ['snapshotIdentifier', 'restoreToPointInTime'], INSTANCE_BACKUP_DAYS),
          () =>
            map(
              around.pointingHere('aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication', 'sourceDbInstanceArn'),
              ({ inputs }) => one({ by: 'replicated backups', days: daysOr(inputs.retentionPeriod, REPLICATED_BACKUP_DAYS) }),
            ),
          () => {
            if (!around.given(i, 'replicateSourceDb')) return [];
            const source = around.target(i, 'replicateSourceDb', anInstance, aCluster);
            return source
              ? source.facts.backup
              : around.elsewhere('The database that it replicates is not in this stack; whether that is backed up is unknown.');
          },
          () => plannedHere('rds:db:')(i, around),
        ),
    },
  },
  'aws:rds/cluster:Cluster': {
    kind: store,
    names: ['clusterIdentifier'],
    belongsTo: (c, around) =>
      gather(
        () => owner(around.target(c, 'replicationSourceIdentifier', aCluster, anInstance)),
        () =>
          owner(
            around.target(
              c,
              'snapshotIdentifier',
              'aws:rds/clusterSnapshot:ClusterSnapshot',
              'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy',
            ),
          ),
      ),
    facts: {
      encryption: (c, around) => databaseStore(c, around, 'kmsKeyId', clusterSources, () => isAurora(c.engine)),
      exposure: (c, around) => {
        if (isAurora(c.engine)) throw cannot('An Aurora cluster is reached through its instances, which are judged themselves.');
        const isMade = isGivenAny(c, around, ...clusterSources.map(([input]) => input));
        return addressByDefault(c, around, isMade, () => false);
      },
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.backupRetentionPeriod, CLUSTER_BACKUP_DAYS),
          () => plannedHere('rds:cluster:')(c, around),
        ),
    },
  },
  'aws:rds/clusterInstance:ClusterInstance': {
    kind: clusterInstance,
    names: ['identifier'],
    belongsTo: (i, around) => owner(around.target(i, 'clusterIdentifier', aCluster)),
    facts: { exposure: i => one(publicAddress(i.publiclyAccessible)) },
  },
  'aws:rds/snapshot:Snapshot': {
    kind: copy,
    names: ['dbSnapshotIdentifier', 'dbSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'dbInstanceIdentifier', anInstance)),
    facts: {
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbInstanceIdentifier', anInstance]),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
    },
  },
  'aws:rds/snapshotCopy:SnapshotCopy': {
    kind: copy,
    names: ['targetDbSnapshotIdentifier', 'dbSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'sourceDbSnapshotIdentifier', 'aws:rds/snapshot:Snapshot')),
    facts: {
      location: copyRegion,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['sourceDbSnapshotIdentifier', 'aws:rds/snapshot:Snapshot']),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
    },
  },
  'aws:rds/clusterSnapshot:ClusterSnapshot': {
    kind: copy,
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'dbClusterIdentifier', aCluster)),
    facts: {
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
    },
  },
  'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy': {
    kind: copy,
    names: ['targetDbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'sourceDbClusterSnapshotIdentifier', 'aws:rds/clusterSnapshot:ClusterSnapshot')),
    facts: {
      location: copyRegion,
      encryption: (s, around) =>
        copyStore(s, around, 'kmsKeyId', ['sourceDbClusterSnapshotIdentifier', 'aws:rds/clusterSnapshot:ClusterSnapshot']),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
    },
  },
});
