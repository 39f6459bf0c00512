import type { OwnLevels, Report } from '../report/report';
import { totals } from '../report/totals';
import { ownPolicies } from '../reporters/pulumi';
import type { ExitCode } from './io';

/** From what on a run fails. */
export interface Bar {
  readonly failOn?: 'mandatory' | 'advisory';
  readonly failOnUnknown?: boolean;
}

/** 2 where something could not be read, whatever else was found: a run that did not look at everything is not clean. */
export function exitCode(report: Report, { failOn = 'mandatory', failOnUnknown = false }: Bar = {}): ExitCode {
  const { mandatory, advisory } = totals(report);
  if (report.errors.length > 0) return 2;
  const fails =
    mandatory > 0 ||
    (failOn === 'advisory' && advisory > 0) ||
    (failOnUnknown && report.subjects.some(({ undetermined }) => undetermined.length > 0)) ||
    (Object.keys(ownPolicies) as (keyof OwnLevels)[]).some(policy => report.levels[policy] === 'mandatory' && isSaid(policy, report)) ||
    report.subjects.some(({ program }) => program?.others.some(({ level }) => level === 'mandatory'));
  return fails ? 1 : 0;
}
const isSaid = (policy: keyof OwnLevels, { subjects, exceptions }: Report): boolean =>
  subjects.some(subject => ownPolicies[policy].says(subject, exceptions).length > 0);
