import { isDeepStrictEqual } from 'node:util';
import { isObject, type Properties, type Value } from './wire';

type Check = (rule: Value, value: Value, where: string, schema: Properties) => string | undefined;

/**
 * What is wrong with a value by a JSON schema, or undefined. Knows what policy packs write: types, enumerations, ranges,
 * lengths, patterns, items, properties and required ones. Other keywords are not looked at.
 */
export function schemaError(schema: Value, value: Value, where: string): string | undefined {
  if (!isObject(schema)) return undefined;
  for (const [keyword, rule] of Object.entries(schema)) {
    const error = checks[keyword]?.(rule, value, where, schema);
    if (error) return error;
  }
  return undefined;
}

const named = (where: string): string => where || 'it';
const inside = (where: string, key: string): string => (where ? `${where}.${key}` : key);

const typeOf = (value: Value): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const isOf = (type: Value, value: Value): boolean => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);

const number =
  (holds: (value: number, bound: number) => boolean, words: string): Check =>
  (bound, value, where) =>
    typeof value === 'number' && typeof bound === 'number' && !holds(value, bound)
      ? `${named(where)} must be ${words} ${bound}`
      : undefined;

const length =
  (holds: (length: number, bound: number) => boolean, words: string): Check =>
  (bound, value, where) =>
    (typeof value === 'string' || Array.isArray(value)) && typeof bound === 'number' && !holds(value.length, bound)
      ? `${named(where)} must have ${words} ${bound}`
      : undefined;

const atLeast = (value: number, bound: number): boolean => value >= bound;
const atMost = (value: number, bound: number): boolean => value <= bound;

const checks: Record<string, Check> = {
  type: (types, value, where) =>
    [types].flat().some(type => isOf(type, value)) ? undefined : `${named(where)} must be of type ${[types].flat().join(' or ')}`,
  enum: (values, value, where) =>
    Array.isArray(values) && !values.some(one => isDeepStrictEqual(one, value))
      ? `${named(where)} must be one of ${values.join(', ')}`
      : undefined,
  const: (only, value, where) => (isDeepStrictEqual(only, value) ? undefined : `${named(where)} must be ${JSON.stringify(only)}`),
  minimum: number(atLeast, 'at least'),
  maximum: number(atMost, 'at most'),
  exclusiveMinimum: number((value, bound) => value > bound, 'more than'),
  exclusiveMaximum: number((value, bound) => value < bound, 'less than'),
  minLength: length(atLeast, 'a length of at least'),
  maxLength: length(atMost, 'a length of at most'),
  minItems: length(atLeast, 'items, at least'),
  maxItems: length(atMost, 'items, at most'),
  pattern: (pattern, value, where) =>
    typeof value === 'string' && !new RegExp(String(pattern), 'u').test(value) ? `${named(where)} must match ${pattern}` : undefined,
  required: (keys, value, where) => {
    const missing = Array.isArray(keys) && isObject(value) ? keys.find(key => value[String(key)] === undefined) : undefined;
    return missing === undefined ? undefined : `${inside(where, String(missing))} is required`;
  },
  properties: (rules, value, where) =>
    isObject(rules) && isObject(value)
      ? firstOf(Object.keys(value), key => schemaError(rules[key] ?? null, value[key] ?? null, inside(where, key)))
      : undefined,
  items: (rule, value, where) =>
    Array.isArray(value) ? firstOf([...value.keys()], index => schemaError(rule, value[index] ?? null, `${where}[${index}]`)) : undefined,
  additionalProperties: (rule, value, where, schema) => {
    const known = isObject(schema['properties']) ? schema['properties'] : {};
    const extra = isObject(value) ? Object.keys(value).filter(key => !(key in known)) : [];
    if (rule === false && extra[0] !== undefined) return `${inside(where, extra[0])} is not known`;
    return isObject(value) ? firstOf(extra, key => schemaError(rule, value[key] ?? null, inside(where, key))) : undefined;
  },
};

function firstOf<Key>(keys: Key[], check: (key: Key) => string | undefined): string | undefined {
  for (const key of keys) {
    const error = check(key);
    if (error) return error;
  }
  return undefined;
}
