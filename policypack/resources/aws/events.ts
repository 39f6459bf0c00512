import { gather, map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { busGrants, inPassing, openByPermission } from '../message-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const events = awsRows({
  'aws:cloudwatch/eventBus:EventBus': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
      backup: inPassing,
    },
  },
  'aws:cloudwatch/eventArchive:EventArchive': {
    holds: 'data',
    model: 'paas',
    belongsTo: (a, around) => {
      const bus = around.target(a, 'eventSourceArn', 'aws:cloudwatch/eventBus:EventBus');
      return bus ? one(bus as never) : [];
    },
    facts: {
      tags: cannot('An archive has no tags.'),
      location: regionOf,
      encryption: (a, around) => one(always('archive', () => around.key(a, 'kmsKeyIdentifier'))),
      exposure: cannot('An archive is replayed through IAM alone.'),
      backup: cannot('An archive is a copy itself.'),
    },
  },
  'aws:cloudwatch/eventBusPolicy:EventBusPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:cloudwatch/eventPermission:EventPermission': { holds: 'identity', model: 'paas', facts: { admits: p => busGrants(p) } },
  'aws:cloudwatch/eventRule:EventRule': setting,
  'aws:cloudwatch/eventTarget:EventTarget': setting,
  'aws:cloudwatch/eventConnection:EventConnection': setting,
  'aws:cloudwatch/eventApiDestination:EventApiDestination': setting,
  'aws:cloudwatch/eventEndpoint:EventEndpoint': setting,
  'aws:pipes/pipe:Pipe': setting,
  'aws:scheduler/schedule:Schedule': setting,
  'aws:scheduler/scheduleGroup:ScheduleGroup': setting,
});
