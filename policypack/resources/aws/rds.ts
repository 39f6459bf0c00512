import type { Exposure } from '../../engine/facts';
import { each, gather, type Many, map, one, some } from '../../engine/known';
import { type Around, cannot, type Neighbour } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { num, regionAndZone, regionOf, tagMap, text } from '../cells';
import {
  addressByDefault,
  asRestored,
  copyStore,
  databaseStore,
  daysOr,
  isAurora,
  ownBackups,
  publicAddress,
  type Source,
  sharing,
} from '../database-cells';
import { setting } from '../plain-rows';
import { type AwsInputs, awsRows } from '../row';

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

const owner = (found: Neighbour<never> | undefined): Many<Neighbour> => (found ? one(found as never) : []);
const isSharedWithAll = (accounts: readonly unknown[] | undefined): Exposure =>
  sharing(
    some(
      each(accounts, account => one(account)),
      account => account === 'all',
    ),
  );
const aSnapshot = cannot('A snapshot is a backup itself.');

/** A copy lands in another region where it says so. */
const copyRegion = (c: { readonly destinationRegion?: unknown }, around: Near) => {
  const region = text(c.destinationRegion);
  return region ? { region } : regionOf(c, around);
};

export const rds = awsRows({
  'aws:rds/instance:Instance': {
    holds: 'data',
    model: 'paas',
    names: ['identifier'],
    belongsTo: (i, around) =>
      gather(
        () => owner(around.target(i, 'replicateSourceDb', anInstance, aCluster) as never),
        () => owner(around.target(i, 'snapshotIdentifier', 'aws:rds/snapshot:Snapshot', 'aws:rds/snapshotCopy:SnapshotCopy') as never),
      ),
    facts: {
      tags: tagMap,
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
    holds: 'data',
    model: 'paas',
    names: ['clusterIdentifier'],
    belongsTo: (c, around) =>
      gather(
        () => owner(around.target(c, 'replicationSourceIdentifier', aCluster, anInstance) as never),
        () =>
          owner(
            around.target(
              c,
              'snapshotIdentifier',
              'aws:rds/clusterSnapshot:ClusterSnapshot',
              'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy',
            ) as never,
          ),
      ),
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (c, around) => databaseStore(c, around, 'kmsKeyId', clusterSources, () => isAurora(c.engine)),
      exposure: (c, around) => {
        if (isAurora(c.engine)) throw cannot('An Aurora cluster is reached through its instances, which are judged themselves.');
        const isMade = clusterSources.some(([input]) => around.given(c, input as never));
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
    holds: 'data',
    model: 'paas',
    names: ['identifier'],
    belongsTo: (i, around) => owner(around.target(i, 'clusterIdentifier', aCluster) as never),
    facts: {
      tags: tagMap,
      location: regionAndZone,
      encryption: cannot('Its cluster holds the storage.'),
      exposure: i => one(publicAddress(i.publiclyAccessible)),
      backup: cannot('Its cluster is backed up as a whole.'),
    },
  },
  'aws:rds/snapshot:Snapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbSnapshotIdentifier', 'dbSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'dbInstanceIdentifier', anInstance) as never),
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbInstanceIdentifier', anInstance]),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
      backup: aSnapshot,
    },
  },
  'aws:rds/snapshotCopy:SnapshotCopy': {
    holds: 'data',
    model: 'paas',
    names: ['targetDbSnapshotIdentifier', 'dbSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'sourceDbSnapshotIdentifier', 'aws:rds/snapshot:Snapshot') as never),
    facts: {
      tags: tagMap,
      location: copyRegion,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['sourceDbSnapshotIdentifier', 'aws:rds/snapshot:Snapshot']),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
      backup: aSnapshot,
    },
  },
  'aws:rds/clusterSnapshot:ClusterSnapshot': {
    holds: 'data',
    model: 'paas',
    names: ['dbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) => owner(around.target(s, 'dbClusterIdentifier', aCluster) as never),
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['dbClusterIdentifier', aCluster]),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
      backup: aSnapshot,
    },
  },
  'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy': {
    holds: 'data',
    model: 'paas',
    names: ['targetDbClusterSnapshotIdentifier', 'dbClusterSnapshotArn'],
    belongsTo: (s, around) =>
      owner(around.target(s, 'sourceDbClusterSnapshotIdentifier', 'aws:rds/clusterSnapshot:ClusterSnapshot') as never),
    facts: {
      tags: tagMap,
      location: copyRegion,
      encryption: (s, around) =>
        copyStore(s, around, 'kmsKeyId', ['sourceDbClusterSnapshotIdentifier', 'aws:rds/clusterSnapshot:ClusterSnapshot']),
      exposure: s => one(isSharedWithAll(s.sharedAccounts)),
      backup: aSnapshot,
    },
  },
  'aws:rds/globalCluster:GlobalCluster': setting,
  'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication': setting,
  'aws:rds/exportTask:ExportTask': setting,
  'aws:rds/subnetGroup:SubnetGroup': setting,
  'aws:rds/parameterGroup:ParameterGroup': setting,
  'aws:rds/clusterParameterGroup:ClusterParameterGroup': setting,
  'aws:rds/optionGroup:OptionGroup': setting,
  'aws:rds/eventSubscription:EventSubscription': setting,
  'aws:rds/clusterActivityStream:ClusterActivityStream': setting,
  'aws:rds/clusterEndpoint:ClusterEndpoint': setting,
  'aws:rds/clusterRoleAssociation:ClusterRoleAssociation': setting,
  'aws:rds/roleAssociation:RoleAssociation': setting,
  'aws:rds/instanceDesiredState:InstanceDesiredState': setting,
  'aws:rds/integration:Integration': setting,
  'aws:rds/proxy:Proxy': setting,
  'aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup': setting,
  'aws:rds/proxyEndpoint:ProxyEndpoint': setting,
  'aws:rds/proxyTarget:ProxyTarget': setting,
  'aws:rds/reservedInstance:ReservedInstance': setting,
});
