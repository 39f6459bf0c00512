import type { Struct as StructMessage } from 'google-protobuf/google/protobuf/struct_pb';
import { Struct } from './sdk';

/** A property as it travels: JSON, with sentinels for unknowns and signatures for secrets, assets and references. */
export type Value = null | boolean | number | string | Value[] | Properties;
export interface Properties {
  [key: string]: Value;
}

/** What the engine sends for any value, of any type, that only the deployment will tell. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** What a program is given for a configuration value that is encrypted; wherever it turns up, the value is unknown. */
export const ENCRYPTED = 'encrypted-7c1f5f4e-2f0b-4f0e-9d3a-6b1f0c2d8e55';

/** The key that marks a special object; its value says what kind. */
export const SIGNATURE = '4dabf18193072939515e22adb298388d';
export const SECRET = '1b47061264138c4ac30d75fd1eb44270';
export const ASSET = 'c44067f5952c0a294b673a41bacd8c17';
export const ARCHIVE = '0def7320c3a5731c473e5ecbe6d01bc7';
const REFERENCE = '5cf8f73096256a8f31e491e813e4eb8e';
const OUTPUT = 'd0e6a833031e9bbcd3f4e8bde6ca49a4';

export const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isSecret = (value: unknown): value is Properties => isObject(value) && value[SIGNATURE] === SECRET;
const isReference = (value: Value): value is Properties => isObject(value) && value[SIGNATURE] === REFERENCE;

/** The value, marked secret once. An unknown carries no mark: on the engine's wire neither does it. */
export const secret = (value: Value): Value => (isSecret(value) || value === UNKNOWN ? value : { [SIGNATURE]: SECRET, value });

/** The value without its secret mark. */
export const unwrapped = (value: Value): Value => (isSecret(value) ? (value['value'] ?? null) : value);

/** The value without any secret marks, at any depth. */
export function revealed(value: Value): Value {
  if (isSecret(value)) return revealed(value['value'] ?? null);
  return mapped(value, revealed);
}

/** Whether the value is unknown, or a part of it is. */
export function hasUnknown(value: Value): boolean {
  if (typeof value === 'string') return value === UNKNOWN;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasUnknown);
}

/** Whether a secret mark is anywhere in the value. */
export function hasSecret(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isSecret(value) || Object.values(value).some(hasSecret);
}

/** Whether the value is, or holds, a reference to a resource. */
export function hasReference(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isReference(value) || Object.values(value).some(hasReference);
}

/** The value with the children of its list or object replaced. */
export function mapped(value: Value, each: (child: Value, key: string) => Value): Value {
  if (Array.isArray(value)) return value.map((child, index) => each(child, String(index)));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, each(child, key)]));
  return value;
}

/** Texts that, wherever they turn up, make the text around them unknown. The last two are what a program makes of one in a text. */
const unknowable = [UNKNOWN, ENCRYPTED, '[object Object]', 'Calling [toString] on an [Output<T>]'];
/** In whatever case: programs put texts in capitals. */
const unknowableParts = new RegExp(unknowable.map(text => text.replace(/[[\]<>]/g, '\\$&')).join('|'), 'i');
/** Whether a text holds what makes it unknown. */
export const isUnknowable = (text: string): boolean => unknowableParts.test(text);

/**
 * The value as the engine hands it to a policy pack: references become ids (URNs of components), a text that holds
 * an unknown or an encrypted value is unknown, so is a map with an unknown key, and a secret that is unknown is a bare unknown.
 */
export function asAnalyzed(value: Value): Value {
  if (typeof value === 'string') return isUnknowable(value) ? UNKNOWN : value;
  if (!isObject(value)) return mapped(value, asAnalyzed);
  if (isReference(value)) return asAnalyzed('id' in value ? value['id'] || UNKNOWN : (value['urn'] ?? UNKNOWN));
  if (value[SIGNATURE] === OUTPUT) return asAnalyzed(outputValue(value));
  if (isSecret(value)) return secret(asAnalyzed(value['value'] ?? null));
  if (Object.keys(value).some(key => key.toLowerCase().includes(UNKNOWN))) return UNKNOWN;
  return mapped(value, asAnalyzed);
}

function outputValue(output: Properties): Value {
  const value = output['value'] ?? UNKNOWN;
  return output['secret'] === true ? secret(value) : value;
}

/** The properties of a message, `{}` where it has none. */
export const fromStruct = (struct: StructMessage | undefined): Properties => (struct ? (struct.toJavaScript() as Properties) : {});

/** A message of the properties. */
export const toStruct = (properties: Properties): StructMessage => Struct.fromJavaScript(properties);
