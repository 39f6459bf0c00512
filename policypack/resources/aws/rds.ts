import { one } from '../../engine/known';
import { num, regionAndZone, tagMap, yes } from '../cells';
import { awsRows } from '../row';

/** Days; an instance that does not say keeps none through this provider (its schema's default 0; the API's own is 1, RDS API 2026). */
const INSTANCE_BACKUP_DAYS = 0;

export const rds = awsRows({
  'aws:rds/instance:Instance': {
    holds: 'data',
    model: 'paas',
    names: ['identifier'],
    belongsTo: (i, around) => {
      const source = around.target(i, 'replicateSourceDb', 'aws:rds/instance:Instance');
      return source ? [() => source as never] : [];
    },
    facts: {
      tags: tagMap,
      location: regionAndZone,
      encryption: (i, around) => one({ what: 'database', encrypted: yes(i.storageEncrypted), key: () => around.key(i, 'kmsKeyId') }),
      exposure: i => one({ through: 'a public address', public: yes(i.publiclyAccessible) }),
      backup: i => one({ by: 'automated backups', days: num(i.backupRetentionPeriod) ?? INSTANCE_BACKUP_DAYS }),
    },
  },
});
