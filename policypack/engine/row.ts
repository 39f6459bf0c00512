import type { Facts, Holds, Key, RowAspect, ServiceModel } from './facts';
import type { Many } from './known';

/** Said by a cell, or thrown in one: this type has no such property, whatever its inputs. */
export class Cannot {
  constructor(readonly reason: string) {}
}
export const cannot = (reason: string): Cannot => new Cannot(reason);

/** Another resource that a cell looked at. Reading its inputs is recorded as evidence, like reading one's own. */
export interface Neighbour<I = Record<string, unknown>> {
  readonly address: string;
  readonly type: string;
  readonly inputs: I;
  readonly facts: Readonly<Facts>;
}

/** A dot-separated path of inputs, `[]` after a list: `planRule[].targetVaultName`. Checked against the args by the compiler. */
export type ValidPath<T, P extends string> = P extends `${infer Head}[].${infer Rest}`
  ? Head extends keyof T
    ? NonNullable<T[Head]> extends readonly (infer U)[]
      ? ValidPath<NonNullable<U>, Rest>
      : false
    : false
  : P extends `${infer Head}[]`
    ? Head extends keyof T
      ? NonNullable<T[Head]> extends readonly unknown[]
        ? true
        : false
      : false
    : P extends `${infer Head}.${infer Rest}`
      ? Head extends keyof T
        ? ValidPath<NonNullable<T[Head]>, Rest>
        : false
      : P extends keyof T
        ? true
        : false;
type Checked<T, P extends string> = ValidPath<T, P> extends true ? P : never;

/** The resources around one. Asking needs the whole stack: before that it throws `NotYet`. `M` maps tokens to their inputs. */
export interface Around<M> {
  /** Resources of a type whose input `by` names this one. One that may or may not is there too, and throws when it is asked for. */
  pointingHere<T extends keyof M & string, P extends string>(type: T, by: Checked<M[T], P>): Many<Neighbour<M[T]>>;
  /** What an input names, where that is one of these types and part of the stack; undefined where it is absent or elsewhere. */
  target<O extends object, T extends keyof M & string>(of: O, input: keyof O & string, ...types: readonly T[]): Neighbour<M[T]> | undefined;
  /** Whose key an input names: the provider's where it is absent, empty or a name of the provider's own. */
  key<O extends object>(of: O, input: keyof O & string): Key;
  /** Every resource of a type in the stack. */
  all<T extends keyof M & string>(type: T): Many<Neighbour<M[T]>>;
  /** True where an input is given, even if its value is not known yet. */
  given<O extends object>(of: O, input: keyof O & string): boolean;
  /** Raw facts of where the provider or stack put it. */
  readonly home: { readonly region: string | undefined; readonly defaultTags: Readonly<Record<string, unknown>> | undefined };
  /** True where the user assures that something outside this stack sees to it (`assured` in ccm.yaml). */
  assured(what: string): boolean;
  /** Throws: what would decide it is not in this stack, and no setting says. */
  elsewhere(what: string): never;
}

export type Cell<I, M, T> = (inputs: I, around: Around<M>) => T;
/** How one resource type expresses each fact. A fact that is absent has not been looked at. */
export interface Row<I, M = never> {
  readonly holds: Holds;
  readonly model: ServiceModel;
  /** Inputs (and outputs) by which others name it, beside `name` and what the cloud calls by. */
  readonly names?: readonly string[];
  /** What its class of data is taken from, where it carries none itself: volume → instance, object → bucket. */
  readonly belongsTo?: (inputs: I, around: Around<M>) => Many<Neighbour<unknown>>;
  readonly facts: { readonly [A in RowAspect]?: Cell<I, M, Facts[A]> | Cannot };
}
// biome-ignore lint/suspicious/noExplicitAny: a table holds rows of every input type; each was checked where it was written.
export type AnyRow = Row<any, any>;
export type Table = Readonly<Record<string, AnyRow>>;
/** The row of a type, which may be any text. */
export const rowOf = (table: Table, type: string): AnyRow | undefined => (Object.hasOwn(table, type) ? table[type] : undefined);
