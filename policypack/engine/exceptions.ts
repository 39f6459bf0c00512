import type { AnyControl } from './control';
import type { Finding } from './finding';

/** A finding that somebody answers for, for a while. */
export interface Exception {
  /** `CONTROL` or `CONTROL/rule`. */
  readonly control: string;
  /** The pattern as written. */
  readonly resource: string;
  matches(address: string): boolean;
  readonly owner: string | undefined;
  readonly reason: string | undefined;
  /** Last day on which it holds, ISO 8601 (`2027-03-31`). */
  readonly until: string;
}
/** What is wrong with the exceptions themselves. */
export interface ExceptionNote {
  readonly exception: Exception;
  readonly problem: 'over' | 'stale' | 'unowned';
}
export interface Excepted {
  readonly kept: readonly Finding[];
  readonly excepted: readonly Finding[];
  readonly used: ReadonlySet<Exception>;
}

const covers = (exception: Exception, finding: Finding): boolean =>
  (exception.control === finding.control.id || exception.control === `${finding.control.id}/${finding.rule}`) &&
  exception.matches(finding.address);

/** Sets aside the findings that an exception in force covers; one that is over, or that nobody owns, sets nothing aside. */
export function except(findings: readonly Finding[], exceptions: readonly Exception[], today: string): Excepted {
  const used = new Set<Exception>();
  const kept: Finding[] = [];
  const excepted: Finding[] = [];
  for (const finding of findings) {
    const covering = exceptions.filter(exception => covers(exception, finding));
    for (const exception of covering) used.add(exception);
    const inForce = finding.outcome === 'fail' && covering.some(exception => inForceOn(exception, today));
    (inForce ? excepted : kept).push(finding);
  }
  return { kept, excepted, used };
}
const inForceOn = (exception: Exception, today: string): boolean =>
  today <= exception.until && exception.owner !== undefined && exception.reason !== undefined;

/** Exceptions from what is judged: one from what is disabled is needed again when that is not. */
export const applicable = (exceptions: readonly Exception[], controls: readonly AnyControl[]): readonly Exception[] =>
  exceptions.filter(({ control: named }) => {
    const [id, rule] = named.split('/', 2);
    return controls.some(
      control => control.id === id && (rule === undefined ? Object.keys(control.rules).length > 0 : Object.hasOwn(control.rules, rule)),
    );
  });

/** Exceptions that are over, that nobody owns or gives a reason for, or that no finding needs any more. */
export const exceptionNotes = (exceptions: readonly Exception[], used: ReadonlySet<Exception>, today: string): readonly ExceptionNote[] =>
  exceptions.flatMap((exception): ExceptionNote[] => {
    if (today > exception.until) return [{ exception, problem: 'over' }];
    if (exception.owner === undefined || exception.reason === undefined) return [{ exception, problem: 'unowned' }];
    return used.has(exception) ? [] : [{ exception, problem: 'stale' }];
  });
