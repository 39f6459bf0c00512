import { map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { ownedBy } from '../owner-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const cloudtrail = cfnRows({
  'AWS::CloudTrail::Trail': {
    holds: 'other',
    model: 'paas',
    names: ['trailName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // S3 encrypts the log files in any case (since 2023-01); a key named here is used instead of its own (CloudTrail API, CreateTrail,
      // 2026).
      encryption: (t, around) => one(always('log files', () => around.key(t, 'kmsKeyId'))),
    },
  },
  'AWS::CloudTrail::EventDataStore': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (CloudTrail user guide on creating event data stores, 2026).
      encryption: (s, around) => one(always('events', () => around.key(s, 'kmsKeyId'))),
      exposure: (_s, around) =>
        map(around.pointingHere('AWS::CloudTrail::ResourcePolicy', 'resourceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.resourcePolicy as unknown),
        ),
      backup: cannot('CloudTrail keeps an event data store by itself; it offers no copies.'),
    },
  },
  'AWS::CloudTrail::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('resourceArn', 'AWS::CloudTrail::EventDataStore'),
    facts: { admits: p => grantsOf(() => p.resourcePolicy as unknown, 'resource') },
  },
  'AWS::CloudTrail::Channel': tagged,
});
