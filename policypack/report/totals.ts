import { noTally, type Tally } from '../engine/finding';
import type { Report } from './report';

/** Counts over all subjects. */
export function totals(report: Report): {
  readonly mandatory: number;
  readonly advisory: number;
  readonly tally: Tally;
  readonly resources: number;
  readonly unjudged: number;
  readonly excepted: number;
} {
  const tally: Record<keyof Tally, number> = { ...noTally };
  let [mandatory, advisory, resources, unjudged, excepted] = [0, 0, 0, 0, 0];
  for (const subject of report.subjects) {
    for (const outcome of Object.keys(tally) as (keyof Tally)[]) tally[outcome] += subject.tally[outcome];
    mandatory += subject.findings.filter(({ level }) => level === 'mandatory').length;
    advisory += subject.findings.filter(({ level }) => level === 'advisory').length;
    resources += subject.resources;
    unjudged += subject.unjudged;
    excepted += subject.excepted;
  }
  return { mandatory, advisory, tally, resources, unjudged, excepted };
}
