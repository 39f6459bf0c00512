import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { pointInTime } from '../database-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const keyspaces = cfnRows({
  'AWS::Cassandra::Table': {
    holds: 'data',
    model: 'paas',
    names: ['tableName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Keyspaces API, CreateTable, 2026). Recovery is off by default
      // (the same).
      encryption: (t, around) =>
        one(
          always('table', () => (t.encryptionSpecification ? around.key(t.encryptionSpecification, 'kmsKeyIdentifier') : 'provider-key')),
        ),
      exposure: cannot('A table is reached through IAM alone.'),
      backup: t => pointInTime(() => t.pointInTimeRecoveryEnabled),
    },
  },
  'AWS::Cassandra::Keyspace': { holds: 'other', model: 'paas', facts: {} },
});
