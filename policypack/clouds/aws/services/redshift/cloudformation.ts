import { gather, map, one } from '../../../../engine/known';
import { workload } from '../../kinds/compute';
import { store } from '../../kinds/data';
import { cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always, num, regionAndZone, yes } from '../../shared/cells';
import { daysOr, ownBackups, publicAddress } from '../../shared/databases';
import { openBy } from '../../shared/policies';

/** Days; the API's default (Redshift API, CreateCluster, 2026). */
const BACKUP_DAYS = 1;
/** Recovery points of Redshift Serverless are kept for 24 hours (Redshift Serverless API, RecoveryPoint, 2026). */
const RECOVERY_POINT_DAYS = 1;
/** No period, or -1, keeps a manual snapshot until somebody deletes it. */
const kept = (period: unknown): number => {
  const days = num(period) ?? -1;
  return days < 0 ? Number.POSITIVE_INFINITY : days;
};

export const redshift = cfnRows({
  'AWS::Redshift::Cluster': {
    kind: store,
    names: ['clusterIdentifier'],
    facts: {
      location: regionAndZone,
      // Encrypted and private unless it says otherwise (Redshift API, CreateCluster, 2026; so since 2025-01-10).
      encryption: (c, around) => one({ what: 'database', encrypted: yes(c.encrypted ?? true), key: () => around.key(c, 'kmsKeyId') }),
      exposure: c =>
        gather(
          () => one(publicAddress(c.publiclyAccessible)),
          () => openBy('its resource policy', () => c.namespaceResourcePolicy as unknown),
        ),
      backup: (c, around) =>
        ownBackups(
          () => daysOr(c.automatedSnapshotRetentionPeriod, BACKUP_DAYS),
          () => plannedHere('redshift:cluster:')(c, around),
        ),
    },
  },
  'AWS::RedshiftServerless::Namespace': {
    kind: store,
    names: ['namespaceName'],
    facts: {
      // Always encrypted: there is no way to ask for less, only for a key (Redshift Serverless API, CreateNamespace, 2026).
      encryption: (n, around) => one(always('database', () => around.key(n, 'kmsKeyId'))),
      exposure: (n, around) =>
        gather(
          () => openBy('its resource policy', () => n.namespaceResourcePolicy as unknown),
          () =>
            map(around.pointingHere('AWS::RedshiftServerless::Workgroup', 'namespaceName'), ({ inputs }) =>
              one(publicAddress(inputs.publiclyAccessible)),
            ),
        ),
      backup: (n, around) =>
        ownBackups(
          () => RECOVERY_POINT_DAYS,
          () =>
            map(around.pointingHere('AWS::RedshiftServerless::Snapshot', 'namespaceName'), ({ inputs }) =>
              one({ by: 'snapshots', days: kept(inputs.retentionPeriod) }),
            ),
          () => plannedHere('redshift-serverless:namespace/')(n, around),
        ),
    },
  },
  'AWS::RedshiftServerless::Workgroup': {
    kind: workload,
    names: ['workgroupName'],
    belongsTo: (w, around) => {
      const namespace = around.target(w, 'namespaceName', 'AWS::RedshiftServerless::Namespace');
      return namespace ? one(namespace) : [];
    },
    facts: { exposure: w => one(publicAddress(w.publiclyAccessible)) },
  },
});
