import { type Evaluates, isObject, Undecidable } from './expression';
import type { Steps } from './positions';

/** More things than this are not made from the loops of a section, and not of more parts; nor does an item have more characters. */
const MOST_EXPANDED = 10_000;
const MOST_PARTS = 2_000_000;
const LONGEST_ITEM = 1_000;

/** A loop makes more than can be read. */
export class TooManyExpansions {
  readonly limit = MOST_EXPANDED;
}

export const isForEach = (key: string): boolean => key.startsWith('Fn::ForEach::');

export interface Budget {
  things: number;
  parts: number;
}
export const loopBudget = (): Budget => ({ things: MOST_EXPANDED, parts: MOST_PARTS });

export interface Expanded {
  readonly key: string;
  readonly value: unknown;
  /** Where it was made from, below the loop's own key. */
  readonly steps: Steps;
}

/**
 * What `Fn::ForEach::Name: [Identifier, Collection, { Key: Value }]` stands for: keys and values, the identifier replaced. Undefined
 * where the collection is not known, or it is no such loop. Throws `TooManyExpansions`.
 */
export function expand(loop: unknown, intrinsics: Evaluates, budget = loopBudget()): readonly Expanded[] | undefined {
  if (!Array.isArray(loop) || typeof loop[0] !== 'string' || !isObject(loop[2])) return undefined;
  const [identifier, collection, body] = loop as [string, unknown, Readonly<Record<string, unknown>>];
  const items = (Array.isArray(collection) ? (collection as unknown[]) : [collection]).flatMap(item => itemsOf(item, intrinsics));
  if (items.some(item => typeof item === 'object' || item === undefined || String(item).length > LONGEST_ITEM)) return undefined;
  const found: Expanded[] = [];
  for (const item of items) {
    if (--budget.things < 0) throw new TooManyExpansions();
    const value = String(item);
    for (const inner of Object.keys(body)) {
      const filled = fill(body[inner], identifier, value, budget);
      const key = fillText(inner, identifier, value);
      const steps = [2, inner];
      if (!isForEach(key)) {
        found.push({ key, value: filled, steps });
        continue;
      }
      const below = expand(filled, intrinsics, budget);
      if (below === undefined) return undefined;
      for (const made of below) found.push({ ...made, steps: [...steps, ...made.steps] });
    }
  }
  return found;
}

/** Items of a collection; an object among them is one that is not known. */
function itemsOf(raw: unknown, intrinsics: Evaluates): unknown[] {
  try {
    const value = intrinsics.evaluate(raw);
    return Array.isArray(value) ? value.map(item => intrinsics.evaluate(item)) : [value];
  } catch (error) {
    if (error instanceof Undecidable) return [undefined];
    throw error;
  }
}

/** `${Identifier}`, and `&{Identifier}` without what a logical id may not have. */
const fillText = (text: string, identifier: string, value: string): string =>
  text.includes('{')
    ? text.replaceAll(`\${${identifier}}`, value).replaceAll(`&{${identifier}}`, value.replace(/[^A-Za-z0-9]/g, ''))
    : text;

function fill(raw: unknown, identifier: string, value: string, budget: Budget): unknown {
  if (--budget.parts < 0) throw new TooManyExpansions();
  if (typeof raw === 'string') return fillText(raw, identifier, value);
  if (Array.isArray(raw)) return raw.map(item => fill(item, identifier, value, budget));
  if (!isObject(raw)) return raw;
  if (raw['Ref'] === identifier && Object.keys(raw).length === 1) return value;
  const filled: Record<string, unknown> = {};
  for (const key of Object.keys(raw)) {
    const name = fillText(key, identifier, value);
    const inner = fill(raw[key], identifier, value, budget);
    Object.defineProperty(filled, name, { value: inner, enumerable: true, configurable: true, writable: true });
  }
  return filled;
}
