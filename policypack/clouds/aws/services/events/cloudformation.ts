import type { Exposure, Grant } from '../../../../engine/facts';
import { gather, type Many, map, one, some } from '../../../../engine/known';
import { type Around, cannot } from '../../../../engine/row';
import { copy, queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type CfnInputs, cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { busGrants, openByPermission } from '../../shared/messages';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

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
    kind: queue,
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (EventBridge API, CreateEventBus and CreateArchive, 2026).
      encryption: (b, around) => one(always('event bus', () => around.key(b, 'kmsKeyIdentifier'))),
      exposure: (b, around) =>
        gather(
          () => openBy('its event bus policy', () => b.policy as unknown),
          () => map(around.pointingHere('AWS::Events::EventBusPolicy', 'eventBusName'), ({ inputs }) => opens(inputs, around)),
        ),
    },
  },
  'AWS::Events::Archive': {
    kind: copy,
    names: ['archiveName'],
    belongsTo: (a, around) => {
      const bus = around.target(a, 'sourceArn', 'AWS::Events::EventBus');
      return bus ? one(bus) : [];
    },
    facts: {
      tags: cannot('An archive has no tags.'),
      encryption: (a, around) => one(always('archive', () => around.key(a, 'kmsKeyIdentifier'))),
      exposure: cannot('An archive is replayed through IAM alone.'),
    },
  },
  'AWS::Events::EventBusPolicy': { kind: policy, facts: { admits: grants } },
});
