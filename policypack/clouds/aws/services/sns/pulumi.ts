import { gather, map, one } from '../../../../engine/known';
import { queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { topicStore } from '../../shared/messages';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

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
