import { gather, map, one } from '../../engine/known';
import { queue } from '../kinds/data';
import { policy } from '../kinds/identity';
import { topicStore } from '../message-cells';
import { ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const sns = awsRows({
  'aws:sns/topic:Topic': {
    kind: queue,
    facts: {
      encryption: (t, around) => one(topicStore(t, around)),
      exposure: (t, around) =>
        gather(
          () => openBy('its topic policy', () => t.policy),
          () =>
            map(around.pointingHere('aws:sns/topicPolicy:TopicPolicy', 'arn'), ({ inputs }) =>
              openBy('its topic policy', () => inputs.policy),
            ),
        ),
    },
  },
  'aws:sns/topicPolicy:TopicPolicy': {
    kind: policy,
    belongsTo: ownedBy('arn', 'aws:sns/topic:Topic'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
