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

/** The items of a list, or of nothing; an item may give several. An item that cannot be read throws only when it is asked for. */
export function each<S, T>(list: readonly S[] | null | undefined, read: (item: S, index: number) => T | Many<T>): Many<T> {
  const items: (() => T)[] = [];
  for (let i = 0; i < (list?.length ?? 0); i++) {
    try {
      const found = read(list![i]!, i);
      if (Array.isArray(found)) items.push(...(found as Many<T>));
      else items.push(() => found as T);
    } catch (error) {
      items.push(later(error));
    }
  }
  return items;
}

/** A list of what each of these thunks gives; what one cannot give is thrown when it is asked for. */
export function gather<T>(...parts: readonly (() => Many<T>)[]): Many<T> {
  return parts.flatMap(part => {
    try {
      return part();
    } catch (error) {
      return [later(error)];
    }
  });
}

/** Turns each item into another (or several), keeping what is undecided undecided. */
export function map<S, T>(items: Many<S>, turn: (item: S) => T | Many<T>): Many<T> {
  return items.flatMap((item): Many<T> => {
    try {
      const found = turn(item());
      return Array.isArray(found) ? (found as Many<T>) : [() => found as T];
    } catch (error) {
      return [later(error)];
    }
  });
}

/** The items that pass; an item that cannot be tested stays, undecided. */
export const filter = <T>(items: Many<T>, test: (item: T) => boolean): Many<T> => map(items, item => (test(item) ? [() => item] : []));

export const one = <T>(item: T): Many<T> => [() => item];

const later = (error: unknown): (() => never) => {
  if (!(error instanceof Undecided)) throw error;
  return () => {
    throw error;
  };
};

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

/** The text as far as it is known: a known text itself, a partly known one with `HOLE`s. Throws where nothing of it is known. */
export function textOf(read: () => unknown): string {
  try {
    return String(read());
  } catch (error) {
    if (error instanceof Unresolved && error.unknown?.like !== undefined) return error.unknown.like;
    throw error;
  }
}
