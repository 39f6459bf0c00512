import { Choice, type Decide, Unknown } from '../../engine/known';
import { expressionOf, functionOf, isObject, Undecidable } from './expression';
import { expand, isForEach, TooManyExpansions } from './for-each';
import type { Intrinsics } from './intrinsics';
import { type Keys, keysBelow, nativeName } from './spelling';

/** How a raw value is read: by whom, and with which spelling of its keys. */
export interface Reading {
  readonly intrinsics: Intrinsics;
  readonly type: string;
}

/** A raw value that nobody has read yet. Reading it gives a plain value, `Unknown`, `Choice`, or a list or object whose parts are such values. */
export class Later {
  private read = false;
  private value: unknown;
  constructor(
    private readonly raw: unknown,
    private readonly reading: Reading,
    private readonly keys: Keys,
    /** The property that it stands in. */
    private readonly under: string,
  ) {}

  look(): unknown {
    if (!this.read) {
      this.value = this.evaluate();
      this.read = true;
    }
    return this.value;
  }

  private evaluate(): unknown {
    try {
      return this.shape(this.reading.intrinsics.evaluate(this.raw));
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
      return new Choice(decide => this.part(this.reading.intrinsics.evaluate(this.raw, decide), this.keys, this.under));
    }
  }

  private shape(value: unknown): unknown {
    if (Array.isArray(value)) return this.list(value);
    return isObject(value) ? this.object(value) : value;
  }

  /** The items that are there. Which these are may hang on decisions: then the list does. */
  private list(raw: readonly unknown[]): unknown {
    const items: unknown[] = [];
    let open = false;
    for (const item of raw) {
      const there = this.there(item);
      if (there === 'open') open = true;
      if (there !== false) items.push(item);
    }
    if (!open) return items.map(item => this.part(item, this.keys, this.under));
    return new Choice(decide => this.part(this.left(items, decide), this.keys, this.under));
  }
  /** What is left of a list under decisions; only items that may vanish are decided. */
  private left(items: readonly unknown[], decide: Decide): readonly unknown[] {
    const { intrinsics } = this.reading;
    return items.map(item => (this.there(item) === 'open' ? intrinsics.evaluate(item, decide) : item)).filter(item => item !== undefined);
  }

  /** The properties that are there; unknown as a whole where a loop may make others. */
  private object(raw: Readonly<Record<string, unknown>>): object {
    const { type, intrinsics } = this.reading;
    const found: Record<string, unknown> = {};
    for (const key in raw) {
      if (!isForEach(key)) this.put(found, key, raw[key], type);
      else {
        const expanded = unrolled(raw[key], intrinsics);
        if (expanded === undefined) return new Unknown(intrinsics.behind(raw), undefined, false, expressionOf(raw));
        for (const made of expanded) this.put(found, made.key, made.value, type);
      }
    }
    return found;
  }
  private put(found: Record<string, unknown>, key: string, value: unknown, type: string): void {
    if (this.there(value) === false) return;
    const name = this.keys === 'names' ? nativeName(key) : key;
    const part =
      this.keys === 'own'
        ? this.part(value, 'own', key)
        : this.part(value, this.keys === 'map' ? 'names' : keysBelow(type, this.under, key, value), key);
    // A key called __proto__ is a key like any other.
    if (name === '__proto__') Object.defineProperty(found, name, { value: part, enumerable: true, configurable: true, writable: true });
    else found[name] = part;
  }

  /** False where `AWS::NoValue` stands there, `open` where that hangs on a decision. */
  private there(raw: unknown): boolean | 'open' {
    if (typeof raw !== 'object' || raw === null) return true;
    const name = functionOf(raw);
    if (name === 'Ref') return (raw as Record<string, unknown>)['Ref'] !== 'AWS::NoValue';
    if (name !== 'Fn::If') return true;
    try {
      return this.reading.intrinsics.evaluate(raw) !== undefined;
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
      return canVanish(raw) ? 'open' : true;
    }
  }

  private part(raw: unknown, keys: Keys, under: string): unknown {
    if (typeof raw === 'string') return raw.includes('{{resolve:') ? new Later(raw, this.reading, keys, under) : raw;
    if (typeof raw !== 'object' || raw === null || raw instanceof Unknown) return raw;
    return new Later(raw, this.reading, keys, under);
  }
}

/** What a loop among properties makes; undefined where that is not known, or too much. */
function unrolled(loop: unknown, intrinsics: Intrinsics): ReturnType<typeof expand> {
  try {
    return expand(loop, intrinsics, intrinsics.loops);
  } catch (error) {
    if (error instanceof TooManyExpansions) return undefined;
    throw error;
  }
}

/** Whether an `Fn::If` may come to `AWS::NoValue`. */
function canVanish(raw: unknown): boolean {
  if (!isObject(raw)) return false;
  if (raw['Ref'] === 'AWS::NoValue') return true;
  const arms = raw['Fn::If'];
  return Array.isArray(arms) && (arms.length < 3 || arms.slice(1).some(canVanish));
}

/** Properties as a resource's inputs: spelled as aws-native spells them, nothing below the first level read. */
export const inputsOf = (properties: unknown, reading: Reading): unknown => new Later(properties ?? {}, reading, 'names', '').look();
export const look = (raw: unknown): unknown => (raw instanceof Later ? raw.look() : raw);
