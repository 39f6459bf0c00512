import type { Exposure } from '../../../engine/facts';
import { all, each, gather, type Many, one, some } from '../../../engine/known';
import { cannot } from '../../../engine/row';
import { says } from '../../../engine/says';
import type { Near } from '../near';
import { text, yes } from './cells';

interface EndpointService {
  readonly acceptanceRequired?: unknown;
  readonly allowedPrincipals?: readonly unknown[] | null;
}
/**
 * Nobody can connect who is not permitted to; where everyone is, and each request is accepted, its load balancers are public (AWS PrivateLink
 * guide, "Configure an endpoint service", 2026).
 */
export const throughEndpoints = (s: EndpointService, around: Near, others: () => Many<string>): Many<Exposure> => {
  const permitted = gather(() => each(s.allowedPrincipals, principal => text(principal) ?? ''), others);
  const acceptsAll = (): boolean =>
    around.given(s, 'acceptanceRequired')
      ? !yes(s.acceptanceRequired)
      : around.elsewhere('It does not say whether requests are accepted unseen.');
  return gather<Exposure>(() =>
    one({
      through: 'endpoints of any account',
      public: all(() => says('public', () => some(permitted, principal => principal === '*')), acceptsAll),
    }),
  );
};
export const behindBalancers = cannot('What it lets in arrives at its load balancers, which are judged themselves.');
export const asksClients = cannot('Clients log in before anything reaches the network behind it.');
