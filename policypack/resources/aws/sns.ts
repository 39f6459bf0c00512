import { gather, map, one } from '../../engine/known';
import { regionOf, tagMap } from '../cells';
import { inPassing, topicStore } from '../message-cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const sns = awsRows({
  'aws:sns/topic:Topic': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (t, around) => one(topicStore(t, around)),
      exposure: (t, around) =>
        gather(
          () => openBy('its topic policy', () => t.policy),
          () =>
            map(around.pointingHere('aws:sns/topicPolicy:TopicPolicy', 'arn'), ({ inputs }) =>
              openBy('its topic policy', () => inputs.policy),
            ),
        ),
      backup: inPassing,
    },
  },
  'aws:sns/topicPolicy:TopicPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('arn', 'aws:sns/topic:Topic'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:sns/topicSubscription:TopicSubscription': setting,
  'aws:sns/dataProtectionPolicy:DataProtectionPolicy': setting,
  'aws:sns/platformApplication:PlatformApplication': setting,
  'aws:sns/smsPreferences:SmsPreferences': setting,
});
