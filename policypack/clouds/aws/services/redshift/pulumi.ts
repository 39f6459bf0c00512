import { gather, map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { copy, store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always, num, regionAndZone, yes } from '../../shared/cells';
import { copyStore, daysOr, ownBackups, publicAddress } from '../../shared/databases';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

/** Days; default of the provider (its documentation of 2026) and of the Redshift API, CreateCluster. */
const BACKUP_DAYS = 1;
/** Recovery points of Redshift Serverless are kept for 24 hours (Redshift Serverless API, RecoveryPoint, 2026). */
const RECOVERY_POINT_DAYS = 1;

export const redshift = awsRows({
  'aws:redshift/cluster:Cluster': {
    kind: store,
    names: ['clusterIdentifier'],
    facts: {
      location: regionAndZone,
      // Encrypted unless it says no, which the API refuses by now (Redshift API, CreateCluster, 2026; so since 2025-01-10, and in this
      // provider since 7.0).
      encryption: (c, around) => one({ what: 'database', encrypted: yes(c.encrypted ?? true), key: () => around.key(c, 'kmsKeyId') }),
      // Private unless it says otherwise (the same).
      exposure: (c, around) =>
        gather(
          () => one(publicAddress(c.publiclyAccessible)),
          () =>
            map(around.pointingHere('aws:redshift/resourcePolicy:ResourcePolicy', 'resourceArn'), ({ inputs }) =>
              openBy('its resource policy', () => inputs.policy),
            ),
        ),
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.automatedSnapshotRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('redshift:cluster:')(c, around),
        ),
    },
  },
  'aws:redshift/clusterSnapshot:ClusterSnapshot': {
    kind: copy,
    names: ['snapshotIdentifier'],
    belongsTo: (s, around) => {
      const cluster = around.target(s, 'clusterIdentifier', 'aws:redshift/cluster:Cluster');
      return cluster ? one(cluster) : [];
    },
    facts: {
      encryption: (s, around) => copyStore(s, around, 'kmsKeyId', ['clusterIdentifier', 'aws:redshift/cluster:Cluster']),
      exposure: cannot('Redshift shares snapshots with single accounts only.'),
    },
  },
  'aws:redshiftserverless/namespace:Namespace': {
    kind: store,
    names: ['namespaceName'],
    facts: {
      // Always encrypted: there is no way to ask for less, only for a key (Redshift Serverless API, CreateNamespace, 2026).
      encryption: (n, around) => one(always('database', () => around.key(n, 'kmsKeyId'))),
      exposure: (_n, around) =>
        gather(
          () =>
            map(around.pointingHere('aws:redshiftserverless/workgroup:Workgroup', 'namespaceName'), ({ inputs }) =>
              one(publicAddress(inputs.publiclyAccessible)),
            ),
          () =>
            map(around.pointingHere('aws:redshiftserverless/resourcePolicy:ResourcePolicy', 'resourceArn'), ({ inputs }) =>
              openBy('its resource policy', () => inputs.policy),
            ),
        ),
      backup: (n, around) =>
        ownBackups(
          () => RECOVERY_POINT_DAYS,
          () =>
            map(around.pointingHere('aws:redshiftserverless/snapshot:Snapshot', 'namespaceName'), ({ inputs }) =>
              one({ by: 'snapshots', days: kept(inputs.retentionPeriod) }),
            ),
          () => plannedHere('redshift-serverless:namespace/')(n, around),
        ),
    },
  },
  'aws:redshiftserverless/workgroup:Workgroup': {
    kind: workload,
    names: ['workgroupName'],
    belongsTo: (w, around) => {
      const namespace = around.target(w, 'namespaceName', 'aws:redshiftserverless/namespace:Namespace');
      return namespace ? one(namespace) : [];
    },
    facts: { exposure: w => one(publicAddress(w.publiclyAccessible)) },
  },
  'aws:redshift/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:redshiftserverless/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});

/** No period, or -1, keeps a manual snapshot until somebody deletes it. */
const kept = (period: unknown): number => {
  const days = num(period) ?? -1;
  return days < 0 ? Number.POSITIVE_INFINITY : days;
};
