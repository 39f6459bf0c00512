import type { Settings } from './config/settings';
import { type Exception, except } from './engine/exceptions';
import { compare, type Finding, findingsOf, type Tally } from './engine/finding';
import type { Verdict } from './engine/judge';
import { rowOf, type Table } from './engine/row';

/** What was judged of one stack, the same from every host, before it is put into words. */
export interface Judged {
  /** Resources that a cloud makes, whether a row knows their type or not. */
  readonly resources: number;
  /** Types that no row knows, with how many of each there are. */
  readonly unjudged: ReadonlyMap<string, number>;
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  readonly undecided: readonly Verdict[];
  readonly notLookedAt: readonly Verdict[];
  readonly excepted: readonly Finding[];
  /** Exceptions that cover something that failed. */
  readonly used: ReadonlySet<Exception>;
}

/** By what verdicts become findings. */
export interface Ruling {
  readonly settings: Settings;
  /** ISO 8601 day, for exceptions that end. */
  readonly today: string;
}

/** Puts the verdicts on a stack together; those that passed or do not apply may be left out, for their number is in the tally. */
export function judgedOf(verdicts: readonly Verdict[], tally: Tally, types: readonly string[], table: Table, ruling: Ruling): Judged {
  const { settings, today } = ruling;
  const { kept, excepted, used } = except(findingsOf(verdicts, settings.levels), settings.exceptions, today);
  const unjudged = new Map<string, number>();
  for (const type of types) if (!rowOf(table, type)) unjudged.set(type, (unjudged.get(type) ?? 0) + 1);
  return {
    resources: types.length,
    unjudged: new Map([...unjudged].sort(([a], [b]) => compare(a, b))),
    tally,
    findings: kept,
    undecided: verdicts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'deferred'),
    notLookedAt: verdicts.filter(({ outcome }) => outcome === 'not-looked-at'),
    excepted,
    used,
  };
}
