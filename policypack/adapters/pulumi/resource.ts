import { cloudFormationType } from '../../clouds/generated/aws-native-tokens';
import { presentToken } from '../../clouds/generated/aws-tokens';
import { Unknown } from '../../engine/known';
import type { Home, Resource } from '../../engine/resource';

/** One registration, or one resource of a whole stack, as plain data: unknowns are Pulumi's sentinels, secrets may be wrapped or not. */
export interface Registration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parent?: string | undefined;
  readonly provider?: { readonly type: string; readonly inputs: Readonly<Record<string, unknown>> } | undefined;
}

/** What stands for a value that is not known yet, by the type it would have (sdk/nodejs/runtime/rpc.ts, 2026). */
const sentinels: ReadonlySet<unknown> = new Set([
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
]);
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const OUTPUT = 'd0e6a833031e9bbcd3f4e8bde6ca49a4';
const unknown = new Unknown();

export const isSentinel = (value: unknown): boolean => sentinels.has(value);

/** A raw value as the engine sends it: sentinels are unknown, secrets and output values are what they wrap. */
export function look(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return sentinels.has(raw) ? unknown : raw;
  const signature = (raw as Record<string, unknown>)[SIGNATURE];
  if (signature === SECRET) return secret(raw as { value?: unknown; plaintext?: unknown });
  if (signature === OUTPUT) return Object.hasOwn(raw, 'value') ? look((raw as { value?: unknown }).value) : unknown;
  return raw;
}

/** What a secret wraps; unknown where it is sealed, as in an exported state. */
function secret(raw: { value?: unknown; plaintext?: unknown }): unknown {
  if (Object.hasOwn(raw, 'value')) return look(raw.value);
  if (typeof raw.plaintext !== 'string') return unknown;
  try {
    return look(JSON.parse(raw.plaintext));
  } catch {
    return unknown;
  }
}

/** A provider's settings come as text: what is no plain text is JSON. A text that is no JSON is itself. */
function setting(raw: unknown): unknown {
  const value = look(raw);
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

const homes = new WeakMap<object, Home>();
function homeOf(provider: Registration['provider'], configured: string | undefined): Home {
  if (!provider) return { region: configured };
  const known = homes.get(provider.inputs);
  if (known) return known;
  const defaults = setting(provider.inputs['defaultTags']);
  const tags =
    typeof defaults === 'object' && defaults !== null && !(defaults instanceof Unknown) ? (defaults as { tags?: unknown }).tags : defaults;
  const home = { region: look(provider.inputs['region']) ?? configured, defaultTags: tags };
  homes.set(provider.inputs, home);
  return home;
}

export interface Around {
  /** Region of the stack's own configuration, `aws:region`. */
  readonly region?: string | undefined;
  readonly outputs?: unknown;
  /** Addresses behind each input; undefined before the whole stack is there. */
  readonly behind?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The token of the table that a type is judged by, whichever name a program uses. */
const tableToken = (type: string): string => (type.startsWith('aws-native:') ? cloudFormationType(type) : presentToken(type));

/** Keys that the engine adds for itself. */
const internal = (key: string): boolean => key.startsWith('__');

/** The engine's view of a registration. Inputs that are empty prove nothing: an external read comes like that, and nothing says so. */
export function resourceOf(registration: Registration, around: Around = {}): Resource {
  return {
    address: registration.urn,
    name: registration.name,
    type: tableToken(registration.type),
    inputs: registration.inputs,
    seen: Object.keys(registration.inputs).some(key => !internal(key)),
    outputs: around.outputs,
    ...(registration.parent !== undefined && { parent: registration.parent }),
    home: homeOf(registration.provider, around.region),
    look,
    behind: input => around.behind && (Object.hasOwn(around.behind, input) ? around.behind[input]! : []),
  };
}
