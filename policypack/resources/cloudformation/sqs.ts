import { gather, map, one } from '../../engine/known';
import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedHere, uncheckedRows } from '../cloudformation-cells';
import { inPassing, queueStore } from '../message-cells';
import { ownedBy, ownedByAll } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const sqs: Table = {
  ...cfnRows({
    'AWS::SQS::Queue': {
      holds: 'data',
      model: 'paas',
      names: ['queueName'],
      facts: {
        tags: stackTags,
        location: regionOf,
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
        backup: inPassing,
      },
    },
    'AWS::SQS::QueueInlinePolicy': {
      holds: 'identity',
      model: 'paas',
      belongsTo: ownedBy('queue', 'AWS::SQS::Queue'),
      facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
    },
  }),
  ...uncheckedRows({
    'AWS::SQS::QueuePolicy': {
      holds: 'identity',
      model: 'paas',
      belongsTo: ownedByAll('queues', 'AWS::SQS::Queue'),
      facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
    },
  }),
};
