import { gather, map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { copy, queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';
import { busGrants, openByPermission } from '../../shared/messages';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const events = awsRows({
  'aws:cloudwatch/eventBus:EventBus': {
    kind: queue,
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (EventBridge API, CreateEventBus and CreateArchive, 2026).
      encryption: (b, around) => one(always('event bus', () => around.key(b, 'kmsKeyIdentifier'))),
      exposure: (_b, around) =>
        gather(
          () =>
            map(around.pointingHere('aws:cloudwatch/eventBusPolicy:EventBusPolicy', 'eventBusName'), ({ inputs }) =>
              openBy('its event bus policy', () => inputs.policy),
            ),
          () =>
            map(around.pointingHere('aws:cloudwatch/eventPermission:EventPermission', 'eventBusName'), ({ inputs }) =>
              openByPermission(inputs),
            ),
        ),
    },
  },
  'aws:cloudwatch/eventArchive:EventArchive': {
    kind: copy,
    belongsTo: (a, around) => {
      const bus = around.target(a, 'eventSourceArn', 'aws:cloudwatch/eventBus:EventBus');
      return bus ? one(bus) : [];
    },
    facts: {
      tags: cannot('An archive has no tags.'),
      encryption: (a, around) => one(always('archive', () => around.key(a, 'kmsKeyIdentifier'))),
      exposure: cannot('An archive is replayed through IAM alone.'),
    },
  },
  'aws:cloudwatch/eventBusPolicy:EventBusPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:cloudwatch/eventPermission:EventPermission': { kind: policy, facts: { admits: p => busGrants(p) } },
});
