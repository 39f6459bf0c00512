import type { Exposure, Grant } from '../../../engine/facts';
import { gather, type Many, map, one, some } from '../../../engine/known';
import { aside } from '../../../engine/reads';
import { Cannot, type Neighbour } from '../../../engine/row';
import { says } from '../../../engine/says';
import type { Near } from '../near';
import { listed } from './blocks';
import { text, yes } from './cells';

const authorization = (isOpen: boolean): Exposure => ({ through: 'its authorization, which is NONE', public: isOpen });
/** A method or route asks nobody who they are unless it says so (API Gateway API references, Method and Route, 2026). */
const isOpen = (asks: unknown): boolean => (text(asks) ?? 'NONE').toUpperCase() === 'NONE';
const preflight = 'A browser asks by OPTIONS before it calls, and sends no credentials with that.';

interface Method {
  readonly httpMethod?: unknown;
  readonly apiKeyRequired?: unknown;
}
/** What a method's API says of who may reach it. */
interface Gate {
  readonly api: Neighbour<{ readonly endpointConfiguration?: { readonly types?: unknown } | null }> | undefined;
  /** Policies of the API's that stand beside it. */
  readonly policies?: () => Many<Grant>;
}
/** Whether anyone may call a method: it asks for no authorization and no key, and neither its API's kind nor its policy keeps the world out. */
export const throughMethod = (m: Method, asks: () => unknown, restApi: string, around: Near, gate: () => Gate): Many<Exposure> => {
  if (text(m.httpMethod)?.toUpperCase() === 'OPTIONS') throw new Cannot(preflight);
  return gather(() => {
    if (!isOpen(says('public', asks)) || yes(m.apiKeyRequired)) return one(authorization(false));
    const { api, policies } = gate();
    if (!api)
      return around.given(m, restApi)
        ? around.elsewhere('Its API is not in this stack; whether that is open to the world is unknown.')
        : one(authorization(true));
    const types = listed(api.inputs.endpointConfiguration?.types as string | readonly string[] | undefined);
    if (types.some(type => type === 'PRIVATE')) return one(authorization(false));
    const grants = gather(() => api.facts.admits, ...(policies ? [policies] : []));
    return one(authorization(aside(() => grants.length === 0 || some(grants, grant => grant.anyone()))));
  });
};

/** `ANY /orders`, as routes of HTTP APIs are named; those of WebSockets are named after messages. */
const isVerbAndPath = /^[A-Z]+ \//;
/** Whether anyone may call a route. A WebSocket asks once, when it is opened. */
export const throughRoute = (
  r: { readonly routeKey?: unknown; readonly authorizationType?: unknown; readonly apiId?: unknown },
  around: Near,
  api: () => Neighbour<{ readonly protocolType?: unknown }> | undefined,
): Many<Exposure> => {
  const key = text(r.routeKey) ?? '';
  if (/^OPTIONS /.test(key)) throw new Cannot(preflight);
  return gather(() => {
    if (!isOpen(says('public', () => r.authorizationType))) return one(authorization(false));
    if (key === '$connect' || isVerbAndPath.test(key)) return one(authorization(true));
    const found = api();
    if (!found) return around.elsewhere('Its API is not in this stack; whether that is a WebSocket is unknown.');
    return one(authorization(text(found.inputs.protocolType)?.toUpperCase() !== 'WEBSOCKET'));
  });
};

/** Policies that stand beside the API they are for. */
export const policiesOf = (api: Neighbour<unknown> | undefined, type: string, by: string, apis: string, around: Near): Many<Grant> =>
  map(around.all(type), policy => (around.target(policy.inputs, by, apis)?.address === api?.address ? policy.facts.admits : []));

/** Whoever asks an identity pool with guests gets credentials of a role of the account, without a login. */
export const guests = (allowed: unknown): Exposure => ({ through: 'its guest access', public: yes(allowed) });
