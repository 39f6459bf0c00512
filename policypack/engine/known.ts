/** A resource's input that a fact read: the evidence of a verdict and the argument to change. */
export interface Read {
  /** The resource that was read; a satellite's where the fact came from there. */
  readonly address: string;
  /** The input as the dialect spells it, e.g. `ingress[0].cidrBlocks[1]`; where a satellite was looked for, its `type#input`. */
  readonly path: string;
}

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

/**
 * What is being read right now, in order. Items of a list remember their part of it and play it again whenever they are asked, so that
 * the last reads on record are always those of the item that decided.
 */
const tape: { readonly into: Read[]; readonly read: Read }[] = [];
export function note(into: Read[], read: Read): void {
  into.push(read);
  tape.push({ into, read });
}
/** Forgets what was read before a rule is asked. */
export const rewind = (): void => {
  tape.length = 0;
};
function remembering<T>(start: number, item: () => T): () => T {
  if (tape.length === start) return item;
  const own = tape.slice(start);
  return () => {
    for (const { into, read } of own) note(into, read);
    return item();
  };
}

/** A list of thunks, and not an item that is a list itself. */
const isMany = <T>(found: T | Many<T>): found is Many<T> => Array.isArray(found) && found.every(item => typeof item === 'function');
/** Adds what a question answers to a list; what it cannot answer is thrown when it is asked for. */
function attempt<T>(ask: () => T | Many<T>, into: (() => T)[]): void {
  const start = tape.length;
  try {
    const found = ask();
    if (!isMany(found)) into.push(remembering(start, () => found));
    else for (const item of found) into.push(remembering(start, item));
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    into.push(
      remembering(start, () => {
        throw error;
      }),
    );
  }
}

/** The items of a list, or of nothing; an item may give several. An item that cannot be read throws only when it is asked for. */
export function each<S, T>(list: readonly S[] | null | undefined, read: (item: S, index: number) => T | Many<T>): Many<T> {
  if (list === undefined || list === null) return [];
  // A text has a length too, and its letters are no items.
  const items: (() => T)[] = [];
  if (!Array.isArray(list)) {
    attempt<T>(() => {
      throw new Unresolved('A list was expected where something else stands.');
    }, items);
  } else {
    for (let i = 0; i < list.length; i++) {
      attempt<T>(() => {
        const item = list[i] as S | null | undefined;
        return item === undefined || item === null ? [] : read(item, i);
      }, items);
    }
  }
  return items;
}

/** A list of what each of these thunks gives; what one cannot give is thrown when it is asked for. */
export function gather<T>(...parts: readonly (() => Many<T>)[]): Many<T> {
  const items: (() => T)[] = [];
  for (const part of parts) attempt(part, items);
  return items;
}

/** Turns each item into another (or several), keeping what is undecided undecided. */
export function map<S, T>(items: Many<S>, turn: (item: S) => T | Many<T>): Many<T> {
  const turned: (() => T)[] = [];
  for (const item of items) attempt(() => turn(item()), turned);
  return turned;
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
  let open: Undecided | undefined;
  for (const read of items) {
    try {
      const item = read();
      if (test(item)) return item;
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      if (!(open instanceof NotYet)) open = error;
    }
  }
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
