import { gather, map, one } from '../../engine/known';
import type { Table } from '../../engine/row';
import { uncheckedHere, uncheckedRows } from '../cloudformation-cells';
import { queue } from '../kinds/data';
import { policy } from '../kinds/identity';
import { queueStore } from '../message-cells';
import { ownedBy, ownedByAll } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';

export const sqs: Table = {
  ...cfnRows({
    'AWS::SQS::Queue': {
      kind: queue,
      names: ['queueName'],
      facts: {
        encryption: (q, around) => one(queueStore(q, around)),
        exposure: (_q, around) =>
          gather(
            () =>
              map(uncheckedHere(around, 'AWS::SQS::QueuePolicy', 'queues[]'), ({ inputs }) =>
                openBy('its queue policy', () => inputs.policyDocument as unknown),
              ),
            () =>
              map(around.pointingHere('AWS::SQS::QueueInlinePolicy', 'queue'), ({ inputs }) =>
                openBy('its queue policy', () => inputs.policyDocument as unknown),
              ),
          ),
      },
    },
    'AWS::SQS::QueueInlinePolicy': {
      kind: policy,
      belongsTo: ownedBy('queue', 'AWS::SQS::Queue'),
      facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
    },
  }),
  ...uncheckedRows({
    'AWS::SQS::QueuePolicy': {
      kind: policy,
      belongsTo: ownedByAll('queues', 'AWS::SQS::Queue'),
      facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
    },
  }),
};
