import { gather, map, one } from '../../../../engine/known';
import { queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { queueStore } from '../../shared/messages';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const sqs = awsRows({
  'aws:sqs/queue:Queue': {
    kind: queue,
    names: ['url'],
    facts: {
      encryption: (q, around) => one(queueStore(q, around)),
      exposure: (q, around) =>
        gather(
          () => openBy('its queue policy', () => q.policy),
          () =>
            map(around.pointingHere('aws:sqs/queuePolicy:QueuePolicy', 'queueUrl'), ({ inputs }) =>
              openBy('its queue policy', () => inputs.policy),
            ),
        ),
    },
  },
  'aws:sqs/queuePolicy:QueuePolicy': {
    kind: policy,
    belongsTo: ownedBy('queueUrl', 'aws:sqs/queue:Queue'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
