import type { Aspect, Facts, FieldOf } from './facts';

export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Level = 'mandatory' | 'advisory' | 'disabled';
/** The phases of data's life: CSA Security Guidance 4.0, domain 5. */
export type Phase = 'create' | 'store' | 'use' | 'share' | 'archive' | 'destroy';
export type CcmId = `${Uppercase<string>}-${number}`;

/** One demand of a control. Its key in `rules` names what is true when it holds. */
export interface Rule<Needs extends Aspect> {
  readonly phase: Phase;
  /** The facts its body may ask for; asking for another does not compile. */
  readonly needs: readonly Needs[];
  /** The level where nobody says otherwise; the control's own where omitted. */
  readonly level?: Level;
  /** Overrides the control's severity where a rule weighs differently. */
  readonly severity?: Severity;
  /** Whom the rule is for; everyone where omitted. Asked before `holds`. */
  readonly when?: (facts: Pick<Facts, Needs>) => boolean;
  readonly holds: (facts: Pick<Facts, Needs>) => boolean;
  /** What is wrong, with its figures. Never an input's raw value. */
  readonly message: (facts: Pick<Facts, Needs>) => string;
  /** The fields of a fact that are wrong where it fails, and so what to change; the one that was asked for last where omitted. */
  readonly faults?: { readonly [A in Needs]?: readonly FieldOf<A>[] };
  /** Why, in one sentence; the control's own where omitted. */
  readonly why?: string;
  /** What to change, as an imperative; the control's own where omitted. */
  readonly remediation?: string;
  /** Other controls that the same defect breaks. */
  readonly alsoProves?: readonly CcmId[];
  /** What `ccm.yaml` may still call it: a former key, or `CONTROL/key` where another control had it. */
  readonly aliases?: readonly string[];
  /** What to use instead, in one sentence. It is judged until the next major version takes it out. */
  readonly deprecated?: string;
}

/** One CCM control, 4.0.13. */
export interface Control<R extends Record<string, Aspect>, Sample> {
  readonly id: CcmId;
  readonly title: string;
  readonly severity: Severity;
  readonly level: Level;
  /** One sentence a tired person believes. */
  readonly why: string;
  /** An imperative. The argument's name comes from the row that was read. */
  readonly remediation: string;
  readonly rules: { readonly [Id in keyof R]: Rule<R[Id]> };
  /** What `ccm.yaml` may still call it: former ids of ours, as they were written there. */
  readonly aliases?: readonly string[];
  /** What to use instead, in one sentence. It is judged until the next major version takes it out. */
  readonly deprecated?: string;
  /** Small whole stacks, run by the test suite and printed in the docs. */
  readonly examples: { readonly good: readonly Sample[]; readonly bad: readonly Sample[] };
}
export type AnyControl = Control<Record<string, Aspect>, unknown>;

/** A `defineControl` whose examples are typed by a table of resources. */
export const definer =
  <Sample>() =>
  <const R extends Record<string, Aspect>>(control: Control<R, Sample>): Control<R, Sample> =>
    control;
