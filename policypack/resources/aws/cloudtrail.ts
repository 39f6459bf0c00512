import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

export const cloudtrail = awsRows({
  'aws:cloudtrail/trail:Trail': {
    holds: 'other',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // S3 encrypts the log files in any case (since 2023-01); a key named here is used instead of its own (CloudTrail API, CreateTrail,
      // 2026).
      encryption: (t, around) => one(always('log files', () => around.key(t, 'kmsKeyId'))),
    },
  },
  'aws:cloudtrail/eventDataStore:EventDataStore': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (CloudTrail user guide on creating event data stores, 2026).
      encryption: (s, around) => one(always('events', () => around.key(s, 'kmsKeyId'))),
      exposure: cannot('The provider gives an event data store no policy; it is read through IAM.'),
      backup: cannot('CloudTrail keeps an event data store by itself; it offers no copies.'),
    },
  },
});
