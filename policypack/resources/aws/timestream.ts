import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { planned } from '../backup-plan-cells';
import { always, regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const throughIam = cannot('A Timestream database is reached through IAM alone.');

export const timestream = awsRows({
  'aws:timestreamwrite/database:Database': {
    holds: 'data',
    model: 'paas',
    names: ['databaseName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AWS's key in the account unless another is named (Timestream API, CreateDatabase, 2026).
      encryption: (d, around) => one(always('database', () => around.key(d, 'kmsKeyId'))),
      exposure: throughIam,
      backup: cannot('Its tables are backed up one by one.'),
    },
  },
  'aws:timestreamwrite/table:Table': {
    holds: 'data',
    model: 'paas',
    names: ['tableName'],
    belongsTo: (t, around) => {
      const database = around.target(t, 'databaseName', 'aws:timestreamwrite/database:Database');
      return database ? one(database as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: cannot('It is encrypted with the key of its database.'),
      exposure: throughIam,
      backup: planned('timestream:database/'),
    },
  },
});
