import { definer } from './engine/control';

/** A resource of an example: its inputs are those of the type it names. */
export interface Sample {
  readonly type: string;
  readonly name?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Names of other samples that an input comes from, where its value is not known: `{ bucket: ['site'] }`. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
}
/** Defines one CCM control; `needs` types what each rule may ask. */
export const defineControl = definer<Sample>();
