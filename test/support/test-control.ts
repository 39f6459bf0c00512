import type { Sample } from '../../policypack/define';
import type { Outcome, Verdict } from '../../policypack/engine/judge';
import { Unknown } from '../../policypack/engine/known';
import { argumentsToChange } from '../../policypack/report/words/finding';
import { type Circumstances, verdictOn } from './samples';

/** A case: the resource in question first, then what is around it. */
export interface Case extends Circumstances {
  /** What is the point of it, in the words of the domain. */
  readonly name: string;
  readonly stack: readonly [Sample, ...Sample[]];
  /** The message, where its figures are the point. */
  readonly says?: string;
}
type Kind = 'pass' | 'fail' | 'unknown' | 'deferred' | 'notApplicable' | 'notLookedAt' | 'broken';
type Cases = Partial<Record<Kind, readonly Case[]>> & {
  /** Why nothing that the rule looks for can be left out. */
  readonly omission?: string;
};
const outcomes: Record<Kind, Outcome> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  deferred: 'deferred',
  notApplicable: 'not-applicable',
  notLookedAt: 'not-looked-at',
  broken: 'broken',
};

/** Whether what decided a verdict, and would be named as what to change, is left out: an input, or a resource beside it. */
const leavesOut = (verdict: Verdict, [subject]: Case['stack']): boolean =>
  argumentsToChange(verdict).some(({ said, at }) =>
    at === undefined ? /^(add|the region of) /.test(said) : !isGiven(subject.inputs, at.path),
  );
const isGiven = (inputs: unknown, path: string): boolean =>
  path
    .split(/[.[\]]+/)
    .filter(key => key !== '')
    .reduce<unknown>((at, key) => (at instanceof Unknown ? at : (structure(at) as Record<string, unknown> | undefined)?.[key]), inputs) !==
  undefined;
/** A document may be a text. */
const structure = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value) as unknown) : value;

/**
 * One table a control, in literal cases. Refused: a rule without a failing case or without its passing neighbour, one that is never
 * asked about what leaves out what it looks for and does not say why, and a duplicate.
 */
export function testControl<Rule extends string>(
  control: { readonly id: string; readonly rules: Readonly<Record<Rule, unknown>> },
  table: Record<NoInfer<Rule>, Cases>,
): void {
  describe(control.id, () => {
    const seen = new Map<string, string>();
    for (const rule of Object.keys(control.rules) as Rule[]) {
      describe(rule, () => {
        const { omission, ...cases }: Cases = table[rule] ?? {};
        it('has a failing case and a passing neighbour', () => {
          expect([cases.fail?.length ?? 0, cases.pass?.length ?? 0].every(n => n > 0)).toBe(true);
        });
        it(`is asked about what leaves out what it looks for${omission === undefined ? '' : `, but ${omission}`}`, () => {
          const all = Object.values(cases).flat();
          expect(all.some(({ stack, ...circumstances }) => leavesOut(verdictOn(control, rule, stack, circumstances), stack))).toBe(
            omission === undefined,
          );
        });
        for (const [kind, list] of Object.entries(cases) as [Kind, readonly Case[]][]) {
          for (const { name, stack, says, ...circumstances } of list) {
            it(`${kind}: ${name}`, () => {
              const key = JSON.stringify([rule, stack, circumstances]);
              expect(seen.get(key)).toBeUndefined();
              seen.set(key, name);
              const verdict = verdictOn(control, rule, stack, circumstances);
              expect({ outcome: verdict.outcome, reason: says === undefined ? undefined : verdict.reason }).toEqual({
                outcome: outcomes[kind],
                reason: says,
              });
            });
          }
        }
      });
    }
  });
}
