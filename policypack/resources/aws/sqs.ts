import { gather, map, one } from '../../engine/known';
import { regionOf, tagMap } from '../cells';
import { inPassing, queueStore } from '../message-cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const sqs = awsRows({
  'aws:sqs/queue:Queue': {
    holds: 'data',
    model: 'paas',
    names: ['url'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (q, around) => one(queueStore(q, around)),
      exposure: (q, around) =>
        gather(
          () => openBy('its queue policy', () => q.policy),
          () =>
            map(around.pointingHere('aws:sqs/queuePolicy:QueuePolicy', 'queueUrl'), ({ inputs }) =>
              openBy('its queue policy', () => inputs.policy),
            ),
        ),
      backup: inPassing,
    },
  },
  'aws:sqs/queuePolicy:QueuePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('queueUrl', 'aws:sqs/queue:Queue'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:sqs/redrivePolicy:RedrivePolicy': setting,
  'aws:sqs/redriveAllowPolicy:RedriveAllowPolicy': setting,
});
