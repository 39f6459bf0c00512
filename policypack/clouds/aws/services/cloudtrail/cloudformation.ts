import { map, one } from '../../../../engine/known';
import { log } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const cloudtrail = cfnRows({
  'AWS::CloudTrail::Trail': {
    kind: setting,
    names: ['trailName'],
    facts: {
      // S3 encrypts the log files in any case (since 2023-01); a key named here is used instead of its own (CloudTrail API, CreateTrail,
      // 2026).
      encryption: (t, around) => one(always('log files', () => around.key(t, 'kmsKeyId'))),
    },
  },
  'AWS::CloudTrail::EventDataStore': {
    kind: log,
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (CloudTrail user guide on creating event data stores, 2026).
      encryption: (s, around) => one(always('events', () => around.key(s, 'kmsKeyId'))),
      exposure: (_s, around) =>
        map(around.pointingHere('AWS::CloudTrail::ResourcePolicy', 'resourceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.resourcePolicy as unknown),
        ),
    },
  },
  'AWS::CloudTrail::ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('resourceArn', 'AWS::CloudTrail::EventDataStore'),
    facts: { admits: p => grantsOf(() => p.resourcePolicy as unknown, 'resource') },
  },
});
