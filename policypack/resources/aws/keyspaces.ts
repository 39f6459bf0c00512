import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap, text } from '../cells';
import { pointInTime } from '../database-cells';
import { awsRows } from '../row';

export const keyspaces = awsRows({
  'aws:keyspaces/table:Table': {
    holds: 'data',
    model: 'paas',
    names: ['tableName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Keyspaces API, CreateTable, 2026). Recovery is off by default
      // (the same).
      encryption: (t, around) =>
        one(
          always('table', () => (t.encryptionSpecification ? around.key(t.encryptionSpecification, 'kmsKeyIdentifier') : 'provider-key')),
        ),
      exposure: cannot('A table is reached through IAM alone.'),
      backup: t => pointInTime(() => text(t.pointInTimeRecovery?.status)?.toUpperCase() === 'ENABLED'),
    },
  },
  'aws:keyspaces/keyspace:Keyspace': { holds: 'other', model: 'paas', facts: {} },
});
