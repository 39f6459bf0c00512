import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { planned } from '../backup-plan-cells';
import { always, regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const throughIam = cannot('A Timestream database is reached through IAM alone.');

export const timestream = cfnRows({
  'AWS::Timestream::Database': {
    holds: 'data',
    model: 'paas',
    names: ['databaseName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with AWS's key in the account unless another is named (Timestream API, CreateDatabase, 2026).
      encryption: (d, around) => one(always('database', () => around.key(d, 'kmsKeyId'))),
      exposure: throughIam,
      backup: cannot('Its tables are backed up one by one.'),
    },
  },
  'AWS::Timestream::Table': {
    holds: 'data',
    model: 'paas',
    names: ['tableName'],
    belongsTo: (t, around) => {
      const database = around.target(t, 'databaseName', 'AWS::Timestream::Database');
      return database ? one(database as never) : [];
    },
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: cannot('It is encrypted with the key of its database.'),
      exposure: throughIam,
      backup: planned('timestream:database/'),
    },
  },
});
