import { each, type Many } from '../../../engine/known';

/** The items of what is written as a list, as one item alone, or not at all. */
export const listed = <T>(value: readonly T[] | T | null | undefined): readonly T[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** A structure; undefined where there is none, or where something else stands in its place. */
export const block = <T>(value: T | null | undefined): T | undefined => (typeof value === 'object' && value !== null ? value : undefined);

/** What structures tell that are written as a list, as one alone, or not at all. */
export const blocks = <T extends object, R>(value: readonly T[] | T | null | undefined, read: (item: T) => R | Many<R>): Many<R> =>
  each(listed(value), item => (block(item) ? read(item) : []));
