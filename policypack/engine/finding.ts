import type { AnyControl, Level, Severity } from './control';
import type { Verdict } from './judge';

/** What the user set, most specific first: rules, controls, everything. */
export interface Levels {
  readonly all?: Level;
  readonly controls: Readonly<Record<string, Level>>;
  /** By `CONTROL/rule`. */
  readonly rules: Readonly<Record<string, Level>>;
  /** By control, where the user says nothing. */
  readonly fallback?: Readonly<Record<string, Level>>;
}

/** What a host shows and acts on. */
export interface Finding {
  readonly control: AnyControl;
  /** Its rule; empty where the finding is about the whole stack. */
  readonly rule: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly address: string;
  readonly type: string;
  readonly outcome: 'fail' | 'broken';
  readonly verdict: Verdict;
}

export const levelOf = (levels: Levels, control: AnyControl, rule: string): Level =>
  levels.rules[`${control.id}/${rule}`] ??
  levels.controls[control.id] ??
  levels.all ??
  levels.fallback?.[control.id] ??
  control.rules[rule]?.level ??
  control.level;

/** What is to be judged: the controls without the rules that are disabled; the list itself where none is. */
export function enabled(controls: readonly AnyControl[], levels: Levels): readonly AnyControl[] {
  const isOff = (control: AnyControl, rule: string): boolean => levelOf(levels, control, rule) === 'disabled';
  if (!controls.some(control => Object.keys(control.rules).some(rule => isOff(control, rule)))) return controls;
  return controls.map(control => ({
    ...control,
    rules: Object.fromEntries(Object.entries(control.rules).filter(([rule]) => !isOff(control, rule))),
  }));
}

/** The findings of verdicts that failed or broke; a rule that broke is mandatory, whatever its level, unless it is disabled. Hosts leave out the disabled. */
export function findingsOf(verdicts: readonly Verdict[], levels: Levels): Finding[] {
  return verdicts.flatMap((verdict): Finding[] => {
    if (verdict.outcome !== 'fail' && verdict.outcome !== 'broken') return [];
    const set = levelOf(levels, verdict.control, verdict.rule);
    const severity = verdict.control.rules[verdict.rule]?.severity ?? verdict.control.severity;
    const level = verdict.outcome === 'broken' && set !== 'disabled' ? 'mandatory' : set;
    return [
      {
        control: verdict.control,
        rule: verdict.rule,
        level,
        severity,
        address: verdict.address,
        type: verdict.type,
        outcome: verdict.outcome,
        verdict,
      },
    ];
  });
}

/** How many verdicts had each outcome. */
export type Tally = Readonly<Record<Verdict['outcome'], number>>;
export const noTally: Tally = { pass: 0, fail: 0, unknown: 0, deferred: 0, 'not-applicable': 0, 'not-looked-at': 0, broken: 0 };
export function tally(verdicts: Iterable<Verdict>): Tally {
  const counts: Record<keyof Tally, number> = { ...noTally };
  for (const verdict of verdicts) counts[verdict.outcome]++;
  return counts;
}

/** Total order of findings and verdicts: address, control, rule. */
export const byPlace = (
  a: { address: string; control: AnyControl; rule: string },
  b: { address: string; control: AnyControl; rule: string },
): number => compare(a.address, b.address) || compare(a.control.id, b.control.id) || compare(a.rule, b.rule);
/** By code unit: the same on every machine, whatever its locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
