import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { log } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';

export const cloudtrail = awsRows({
  'aws:cloudtrail/trail:Trail': {
    kind: setting,
    facts: {
      // S3 encrypts the log files in any case (since 2023-01); a key named here is used instead of its own (CloudTrail API, CreateTrail,
      // 2026).
      encryption: (t, around) => one(always('log files', () => around.key(t, 'kmsKeyId'))),
    },
  },
  'aws:cloudtrail/eventDataStore:EventDataStore': {
    kind: log,
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (CloudTrail user guide on creating event data stores, 2026).
      encryption: (s, around) => one(always('events', () => around.key(s, 'kmsKeyId'))),
      exposure: cannot('The provider gives an event data store no policy; it is read through IAM.'),
    },
  },
});
