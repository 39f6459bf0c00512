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
      // Always encrypted (Keyspaces developer guide, 2026).
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
