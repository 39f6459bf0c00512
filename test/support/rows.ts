import type { Sample } from '../../policypack/define';
import type { RowAspect } from '../../policypack/engine/facts';
import { Unknown } from '../../policypack/engine/known';
import { type Circumstances, factOf } from './samples';

/** What a `Ref` or an output names: exactly these. */
export const ref = (...names: readonly string[]): never => new Unknown(names, undefined, true) as never;
/** A resource called `it`, the one in question. */
export const subject = (type: string, inputs: Record<string, unknown> = {}): Sample => ({ type, name: 'it', inputs });
/** Some other resource of the stack. */
export const other = (name: string, type: string, inputs: Record<string, unknown> = {}): Sample => ({ name, type, inputs });

/** One line of a table: an aspect of the first sample as plain data. */
export interface Line extends Circumstances {
  readonly stack: readonly Sample[];
  readonly tags?: readonly string[];
  readonly aspect: RowAspect;
  readonly is: unknown;
}
/** A table of lines, each named by what is the point of it. */
export function lines(table: Readonly<Record<string, Line>>): void {
  it.each(Object.entries(table))('%s', (_name, { stack, aspect, is, ...circumstances }) => {
    expect(factOf(aspect, stack, circumstances)).toEqual(is);
  });
}
