import type { Exposure, Grant, Store } from '../../../engine/facts';
import { either, gather, type Many, one, some } from '../../../engine/known';
import { says } from '../../../engine/says';
import type { Near } from '../near';
import { yes } from './cells';
import { grantsOf } from './policy-documents';

interface Keyed {
  readonly kmsMasterKeyId?: unknown;
}
/** An empty text names no key; what is not known yet does, where it is a key of the stack. */
const namesKey = (v: Keyed, around: Near): boolean =>
  around.given(v, 'kmsMasterKeyId') && (around.key(v, 'kmsMasterKeyId') === 'customer-key' || v.kmsMasterKeyId !== '');

/**
 * A queue is encrypted with a key of SQS's own unless it says no or names another (CloudFormation schema of AWS::SQS::Queue, 2026; so since
 * 2022-10).
 */
export const queueStore = (q: Keyed & { readonly sqsManagedSseEnabled?: unknown }, around: Near): Store => ({
  what: 'queue',
  get encrypted() {
    return either(
      () => yes(says('encrypted', () => q.sqsManagedSseEnabled) ?? true),
      () => namesKey(q, around),
    );
  },
  key: () => around.key(q, 'kmsMasterKeyId'),
});
/**
 * SNS keeps what it holds on encrypted disks in any case (SNS developer guide, "Data encryption", 2026); what can be chosen is whose key.
 */
export const topicStore = (t: Keyed, around: Near): Store => ({
  what: 'topic',
  encrypted: true,
  key: () => around.key(t, 'kmsMasterKeyId'),
});

/** A permission on an event bus: a statement in parts. Whatever its condition says, membership in an organisation is the only one there is (EventBridge API reference, Condition, 2026). */
interface Permission {
  readonly principal?: unknown;
  readonly action?: unknown;
  readonly condition?: { readonly value?: unknown } | null;
}
export const busGrants = (p: Permission): Many<Grant> =>
  grantsOf(() => {
    const { condition } = p;
    return {
      Statement: [
        {
          Effect: 'Allow',
          Principal: p.principal,
          Action: p.action ?? 'events:PutEvents',
          ...(condition && { Condition: { StringEquals: { 'aws:PrincipalOrgID': condition.value } } }),
        },
      ],
    };
  }, 'resource');
export const openByPermission = (p: Permission): Many<Exposure> =>
  gather(() => one({ through: 'its event bus policy', public: some(busGrants(p), grant => grant.anyone()) }));
