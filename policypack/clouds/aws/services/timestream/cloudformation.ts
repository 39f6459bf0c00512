import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedStore } from '../../kinds/data';
import { cfnRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { always } from '../../shared/cells';

export const timestream = cfnRows({
  'AWS::Timestream::Database': {
    kind: closedStore,
    names: ['databaseName'],
    facts: {
      // Always encrypted, with AWS's key in the account unless another is named (Timestream API, CreateDatabase, 2026).
      encryption: (d, around) => one(always('database', () => around.key(d, 'kmsKeyId'))),
      backup: cannot('Its tables are backed up one by one.'),
    },
  },
  'AWS::Timestream::Table': {
    kind: closedStore,
    names: ['tableName'],
    belongsTo: (t, around) => {
      const database = around.target(t, 'databaseName', 'AWS::Timestream::Database');
      return database ? one(database) : [];
    },
    facts: {
      encryption: cannot('It is encrypted with the key of its database.'),
      backup: planned('timestream:database/'),
    },
  },
});
