import type { Exposure, Grant } from '../../engine/facts';
import { gather, type Many, map, one, some } from '../../engine/known';
import { type Around, cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { busGrants, inPassing, openByPermission } from '../message-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

type Policy = CfnInputs['AWS::Events::EventBusPolicy'];
/** One statement, written whole or, as it used to be, in parts. */
const grants = (p: Policy, around: Around<CfnInputs>): Many<Grant> =>
  around.given(p, 'statement') ? grantsOf(() => ({ Statement: [p.statement as unknown] }), 'resource') : busGrants(p);
const opens = (p: Policy, around: Around<CfnInputs>): Many<Exposure> =>
  around.given(p, 'statement')
    ? gather(() => one({ through: 'its event bus policy', public: some(grants(p, around), grant => grant.anyone()) }))
    : openByPermission(p);

export const events = cfnRows({
  'AWS::Events::EventBus': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (EventBridge API, CreateEventBus and CreateArchive, 2026).
      encryption: (b, around) => one(always('event bus', () => around.key(b, 'kmsKeyIdentifier'))),
      exposure: (b, around) =>
        gather(
          () => openBy('its event bus policy', () => b.policy as unknown),
          () => map(around.pointingHere('AWS::Events::EventBusPolicy', 'eventBusName'), ({ inputs }) => opens(inputs, around)),
        ),
      backup: inPassing,
    },
  },
  'AWS::Events::Archive': {
    holds: 'data',
    model: 'paas',
    names: ['archiveName'],
    belongsTo: (a, around) => {
      const bus = around.target(a, 'sourceArn', 'AWS::Events::EventBus');
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
  'AWS::Events::EventBusPolicy': { holds: 'identity', model: 'paas', facts: { admits: grants } },
  'AWS::Events::Rule': setting,
  'AWS::Events::Connection': setting,
  'AWS::Events::ApiDestination': setting,
  'AWS::Events::Endpoint': setting,
  'AWS::Pipes::Pipe': setting,
  'AWS::Scheduler::Schedule': setting,
  'AWS::Scheduler::ScheduleGroup': setting,
});
