import { gather, map, one } from '../../../../engine/known';
import type { Table } from '../../../../engine/row';
import { queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { queueStore } from '../../shared/messages';
import { ownedBy, ownedByAll } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { uncheckedHere, uncheckedRows } from '../../shared/unchecked';

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
