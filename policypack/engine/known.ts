import { asides, found, isHeard, listen, type Noted, type Read, repeat } from './reads';

/**
 * A value that only the deployment will tell. Adapters put it where they cannot resolve an input; reading it throws `Unresolved`.
 */
export class Unknown {
  constructor(
    /** Addresses of the resources the value comes from; undefined where the host does not say. */
    readonly behind?: readonly string[],
    /** The text as far as it is known, with `HOLE` for each part that is not. */
    readonly like?: string,
    /** True where the value names exactly what is `behind` it (a CloudFormation Ref), and is not merely computed from it. */
    readonly exact = false,
    /** The expression it comes from, where equal expressions are equal values. */
    readonly expression?: string,
  ) {}
}
/** Stands for a part of a text that is not known (U+FFFC, the Unicode object replacement character). */
export const HOLE = '\uFFFC';

/** Decisions taken so far; asking for another throws `Fork`. The same key means the same decision, wherever it is met. */
export type Decide = (key: string, options: number) => number;

/** A value that hangs on a decision the host cannot take (`Fn::If` on a parameter without a value). The engine judges under each. */
export class Choice {
  constructor(
    /** The value under the decisions taken; itself perhaps `Unknown` or another `Choice`. */
    readonly resolve: (decide: Decide) => unknown,
  ) {}
}

/** Why a question has no answer: thrown to be caught by the judge, so it carries no stack. */
export class Undecided {
  constructor(readonly reason: string) {}
}
/** A value that only the deployment will tell. */
export class Unresolved extends Undecided {
  constructor(
    reason: string,
    /** What would settle it. */
    readonly read?: Read,
    readonly unknown?: Unknown,
    /** True where the reason is the same for the whole stack (nothing declared), so that it is worth saying once. */
    readonly everywhere = false,
  ) {
    super(reason);
  }
}
/** An answer that only the whole stack can give. */
export class NotYet extends Undecided {}
/** The verdict depends on a decision nobody has made: judge under each option. */
export class Fork {
  constructor(
    readonly key: string,
    readonly options: number,
  ) {}
}

/** A list whose items are read one by one, so that an unknown item hides no other. */
export type Many<T> = readonly (() => T)[];

/** A list of thunks, and not an item that is a list itself. */
export const isMany = <T>(found: T | Many<T>): found is Many<T> => Array.isArray(found) && found.every(item => typeof item === 'function');
/** Adds what a question answers to a list; what it cannot answer is thrown when it is asked for. */
function attempt<T>(ask: () => T | Many<T>, into: (() => T)[]): void {
  try {
    const found = ask();
    if (!isMany(found)) into.push(() => found);
    else for (const item of found) into.push(item);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    into.push(() => {
      throw error;
    });
  }
}
/** Puts a list together, question by question. */
class Building<T> {
  readonly items: (() => T)[] = [];
  /** What was read, while somebody listens, to find that there is nothing. */
  private readonly vain: Noted[] = [];

  add(ask: () => T | Many<T>): void {
    if (!isHeard()) {
      attempt(ask, this.items);
      return;
    }
    const heard: Noted[] = [];
    const own: (() => T)[] = [];
    listen(heard, () => attempt(ask, own));
    if (own.length === 0) this.vain.push(...heard);
    else repeat(asides(heard));
    // What is read for an item is heard by whoever asks for that item.
    for (const item of own) this.items.push(() => told(heard, item));
  }
  done(): Many<T> {
    if (isHeard()) repeat(this.items.length === 0 ? this.vain : asides(this.vain));
    return this.items;
  }
}
function told<T>(heard: readonly Noted[], item: () => T): T {
  repeat(heard);
  return item();
}

/** The items of a list, or of nothing; an item may give several. An item that cannot be read throws only when it is asked for. */
export function each<S, T>(list: readonly S[] | null | undefined, read: (item: S, index: number) => T | Many<T>): Many<T> {
  if (list === undefined || list === null) return [];
  const found = new Building<T>();
  // A text has a length too, and its letters are no items.
  if (!Array.isArray(list)) {
    found.add(() => {
      throw new Unresolved('A list was expected where something else stands.');
    });
  } else {
    for (let i = 0; i < list.length; i++) {
      found.add(() => {
        const item = list[i] as S | null | undefined;
        return item === undefined || item === null ? [] : read(item, i);
      });
    }
  }
  return found.done();
}

/** A list of what each of these thunks gives; what one cannot give is thrown when it is asked for. */
export function gather<T>(...parts: readonly (() => Many<T>)[]): Many<T> {
  const found = new Building<T>();
  for (const part of parts) found.add(part);
  return found.done();
}

/** Turns each item into another (or several), keeping what is undecided undecided. */
export function map<S, T>(items: Many<S>, turn: (item: S) => T | Many<T>): Many<T> {
  const found = new Building<T>();
  for (const item of items) found.add(() => turn(item()));
  return found.done();
}

/** The items that pass; an item that cannot be tested stays, undecided. */
export const filter = <T>(items: Many<T>, test: (item: T) => boolean): Many<T> => map(items, item => (test(item) ? [() => item] : []));

export const one = <T>(item: T): Many<T> => [() => item];

/** True as soon as one item passes; undecided only if none does and one could not be read. The stack can still settle `NotYet`, so it wins. */
export function some<T>(items: Many<T>, test: (item: T) => boolean): boolean {
  return first(items, test) !== undefined;
}
export const every = <T>(items: Many<T>, test: (item: T) => boolean): boolean => !some(items, item => !test(item));
/** The first item that passes, under the rules of `some`; what an item is must not be undefined. */
export function first<T>(items: Many<T>, test: (item: T) => boolean): T | undefined {
  if (isHeard()) return firstHeard(items, test);
  let open: Undecided | undefined;
  for (const read of items) {
    try {
      const item = read();
      if (test(item)) return item;
    } catch (error) {
      open = worse(open, error);
    }
  }
  if (open !== undefined) throw open;
  return undefined;
}
function worse(open: Undecided | undefined, error: unknown): Undecided {
  if (!(error instanceof Undecided)) throw error;
  return open instanceof NotYet ? open : error;
}
/** The same for one who listens: what was read for others says nothing once an item decides. */
function firstHeard<T>(items: Many<T>, test: (item: T) => boolean): T | undefined {
  let open: Undecided | undefined;
  const others: Noted[] = [];
  for (const [i, read] of items.entries()) {
    const own: Noted[] = [];
    let decides = false;
    try {
      const item = listen(own, () => {
        const it = read();
        decides = test(it);
        return it;
      });
      if (decides) {
        repeat(asides(others));
        found(items, i);
        return item;
      }
    } catch (error) {
      open = worse(open, error);
    } finally {
      if (decides) repeat(own);
      else others.push(...own);
    }
  }
  repeat(others);
  if (open !== undefined) throw open;
  return undefined;
}

/** True as soon as one question answers yes, whatever the others cannot tell. */
export const either = (...questions: readonly (() => boolean)[]): boolean => some(questions, answer => answer);

/** False as soon as one question answers no, whatever the others cannot tell. */
export const all = (...questions: readonly (() => boolean)[]): boolean => every(questions, answer => answer);

/** The text as far as it is known: a known text itself, a partly known one with `HOLE`s. Throws where nothing of it is known. */
export function textOf(read: () => unknown): string {
  try {
    return String(read());
  } catch (error) {
    if (error instanceof Unresolved && error.unknown?.like !== undefined) return error.unknown.like;
    throw error;
  }
}

/** Whether a text can be what is partly known: the known parts stand in it, in their order. */
export function fits(like: string, text: string): boolean {
  const parts = like.split(HOLE);
  if (parts.length === 1) return like === text;
  if (!text.startsWith(parts[0]!) || !text.slice(parts[0]!.length).endsWith(parts.at(-1)!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - parts.at(-1)!.length;
}
