import type { Report } from '../report';
import { totals } from '../totals';
import { counted } from './names';

/** Judged, passed, failed, undetermined, not looked at: nothing is called passed that was not looked at. */
export function summary(report: Report): string {
  const { mandatory, advisory, tally, resources, unjudged, excepted } = totals(report);
  const parts = [
    `${tally.pass} passed`,
    `${mandatory + advisory} failed (${mandatory} mandatory, ${advisory} advisory)`,
    ...(excepted > 0 ? [`${excepted} excepted`] : []),
    `${tally.unknown + tally.deferred} undetermined`,
  ];
  const [notLookedAt, notApplicable] = [tally['not-looked-at'], `${tally['not-applicable']} not applicable`];
  if (report.subjects.some(({ program }) => program !== undefined)) {
    const by = `${counted(resources - unjudged, 'resource')} by ${counted(report.controls.length, 'control')}`;
    const left = `Not looked at: ${counted(unjudged, 'resource')}, ${counted(notLookedAt, 'fact')}.`;
    return `Judged ${by}: ${[...parts, notApplicable].join(', ')}. ${left}`;
  }
  const asked = unjudged === 0 ? '' : `${resources - unjudged} of `;
  const judged = `${asked}${counted(resources, 'resource')} in ${counted(report.subjects.length, 'file')}`;
  const left = report.errors.length === 0 ? '' : ` Not judged, see above: ${report.errors.length}.`;
  return `Judged ${judged}: ${[...parts, `${notLookedAt} not looked at`, notApplicable].join(', ')}.${left}`;
}
