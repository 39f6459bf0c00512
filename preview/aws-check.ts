import type { Provider } from './registration';
import {
  hasSecret,
  hasUnknown,
  isObject,
  mapped,
  type Properties,
  revealed,
  SIGNATURE,
  secret,
  UNKNOWN,
  unwrapped,
  type Value,
} from './wire';

/** What a type of the aws provider has, from its schema. */
export interface AwsFacts {
  /** Whether the type has a `region` input (@pulumi/aws 7). */
  hasRegion(token: string): boolean;
  /** Whether the type has `tags` and `tagsAll`. */
  hasTags(token: string): boolean;
  /** Outputs of the type that are no inputs: the plan then says that they are unknown, instead of leaving them out. */
  outputs?(token: string): readonly string[];
}

/**
 * The part of the aws provider's Check that needs no cloud: `region`, `tagsAll`, policy documents as text and the
 * `__defaults` marks. Schema defaults, automatic names and validation are not in it.
 */
export function checkAws(token: string, inputs: Properties, provider: Provider, facts: AwsFacts): Properties {
  const checked = mapped(inputs, documentText) as Properties;
  if (facts.hasRegion(token) && majorOf(provider) >= 7 && !('region' in checked)) addRegion(checked, provider);
  if (facts.hasTags(token)) addTagsAll(checked, provider);
  return withDefaultsMarks(checked);
}

const majorOf = ({ inputs }: Provider): number => Number.parseInt(String(inputs['version'] ?? ''), 10) || 0;

function addRegion(checked: Properties, { inputs: { region } }: Provider): void {
  if (region !== undefined && region !== '') checked['region'] = region;
}

function addTagsAll(checked: Properties, provider: Provider): void {
  const tags = checked['tags'] ?? {};
  const defaults = jsonInput(provider, 'defaultTags', 'tags');
  const ignored = ignoredTags(provider);
  if (hasUnknown(tags) || hasUnknown(defaults) || ignored === undefined) {
    checked['tagsAll'] = UNKNOWN;
    return;
  }
  const all = { ...entriesOf(defaults), ...entriesOf(tags) };
  const kept = Object.entries(all).filter(([key]) => !ignored(key));
  if (kept.length === 0) return;
  const tagsAll = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  checked['tagsAll'] = hasSecret(tags) || hasSecret(defaults) ? secret(revealed(tagsAll)) : tagsAll;
}

const entriesOf = (value: Value): Properties => {
  const plain = unwrapped(value);
  return isObject(plain) ? plain : {};
};

/** Which tags the provider leaves alone; undefined where that is not known yet. */
function ignoredTags(provider: Provider): ((key: string) => boolean) | undefined {
  const keys = jsonInput(provider, 'ignoreTags', 'keys');
  const prefixes = jsonInput(provider, 'ignoreTags', 'keyPrefixes');
  if (hasUnknown(keys) || hasUnknown(prefixes)) return undefined;
  const texts = (value: Value): string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : []);
  return key => texts(keys).includes(key) || texts(prefixes).some(prefix => key.startsWith(prefix));
}

/** A key of a provider input that is JSON text; `{}` where it is absent, or not to be read. */
function jsonInput({ inputs }: Provider, name: string, key: string): Value {
  const text = unwrapped(inputs[name] ?? {});
  if (text === UNKNOWN) return UNKNOWN;
  try {
    const parsed = (typeof text === 'string' ? JSON.parse(text) : text) as Value;
    return isObject(parsed) ? (parsed[key] ?? {}) : {};
  } catch {
    return {};
  }
}

/** A policy document that was given as an object, as JSON text: unknown as a whole if a part of it is. */
function documentText(value: Value): Value {
  const document = unwrapped(value);
  if (!isObject(document) || !('Statement' in document)) return value;
  if (hasUnknown(document)) return UNKNOWN;
  const text = JSON.stringify(revealed(document));
  return hasSecret(value) ? secret(text) : text;
}

/** Objects of free keys: the bridge marks blocks, and these are none. */
const maps = new Set([
  'tags',
  'tagsAll',
  'variables',
  'parameters',
  'requestParameters',
  'responseParameters',
  'defaultArguments',
  'metadata',
  'labels',
]);

function withDefaultsMarks(block: Properties): Properties {
  return { __defaults: [], ...(mapped(block, (child, key) => (maps.has(key) ? child : marked(child))) as Properties) };
}

function marked(value: Value): Value {
  if (Array.isArray(value)) return value.map(marked);
  return isObject(value) && !(SIGNATURE in value) ? withDefaultsMarks(value) : value;
}

/** The value without `__defaults` marks, at any depth: a plan has none. */
export function withoutMarks(value: Value): Value {
  if (!isObject(value)) return mapped(value, withoutMarks);
  const { __defaults, ...rest } = value;
  return mapped(rest, withoutMarks);
}
