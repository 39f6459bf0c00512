import { one } from '../../../../engine/known';
import { closedStore } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { pointInTime } from '../../shared/databases';

export const keyspaces = cfnRows({
  'AWS::Cassandra::Table': {
    kind: closedStore,
    names: ['tableName'],
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (Keyspaces API, CreateTable, 2026). Recovery is off by default
      // (the same).
      encryption: (t, around) =>
        one(
          always('table', () => (t.encryptionSpecification ? around.key(t.encryptionSpecification, 'kmsKeyIdentifier') : 'provider-key')),
        ),
      backup: t => pointInTime(() => t.pointInTimeRecoveryEnabled),
    },
  },
});
