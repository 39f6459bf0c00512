import { formerIds } from '../controls/catalog/ids';
import type { ExceptionNote } from './engine/exceptions';
import { byPlace, compare, type Finding, type Levels, levelOf, type Tally } from './engine/finding';
import type { Verdict } from './engine/judge';
import { noteWords, undecidedWords, unjudgedWords } from './reporters/notes';
import { argumentsToChange, wordsFor } from './reporters/words';

/** Where something stands in a file; lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
export interface ReportedFinding {
  /** `CEK-03` */
  readonly control: string;
  readonly title: string;
  /** Ids of earlier editions: `v1 DG-02, v3 DSI-01`. */
  readonly former: string;
  readonly rule: string;
  readonly level: 'mandatory' | 'advisory';
  readonly severity: string;
  readonly resource: string;
  readonly type: string;
  readonly what: string;
  readonly why: string;
  readonly change: string;
  readonly arguments: readonly string[];
  /** The control's page, from the package's root. */
  readonly page: string;
  readonly location: Location;
}
export interface ReportedLine {
  readonly message: string;
  readonly resource?: string;
}
/** What was looked at in one file or stack. */
export interface Subject {
  readonly name: string;
  readonly kind: 'cloudformation' | 'cdk' | 'pulumi-state' | 'pulumi-preview';
  readonly resources: number;
  /** Those of them whose type no row knows: nothing was asked about them. */
  readonly unjudged: number;
  readonly tally: Tally;
  readonly findings: readonly ReportedFinding[];
  readonly undetermined: readonly ReportedLine[];
  readonly notLookedAt: readonly ReportedLine[];
  readonly excepted: number;
  readonly notes: readonly string[];
}
/** The result of one run: plain, sorted, versioned. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'ccm-policy-pack'; readonly version: string };
  readonly framework: { readonly name: 'CSA CCM'; readonly version: '4.0.13' };
  readonly config?: string;
  /** Older names in the configuration, and what newer editions of our controls would add to it; left out where there is nothing to say. */
  readonly notes?: readonly string[];
  readonly subjects: readonly Subject[];
  /** What could not be read or judged, one sentence each. */
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly exceptions: readonly ReportedLine[];
}

/** What was judged, before it is put into words. */
export interface Judged {
  readonly name: string;
  readonly kind: Subject['kind'];
  readonly resources: number;
  /** Those that neither passed nor do not apply. */
  readonly verdicts: readonly Verdict[];
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  readonly excepted: number;
  readonly unjudged: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
  /** How the file writes a path of inputs, where that is not how rows read it. */
  readonly spell?: ((path: string) => string) | undefined;
  /** Where a resource, or one of its inputs, stands. */
  locate(address: string, argument: string | undefined): Location;
}

export function subjectOf(judged: Judged, levels: Levels): Subject {
  const shown = judged.findings.filter(({ level }) => level !== 'disabled');
  const undecided = judged.verdicts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'deferred');
  const missed = judged.verdicts.filter(
    ({ outcome, control, rule }) => outcome === 'not-looked-at' && levelOf(levels, control, rule) !== 'disabled',
  );
  const lines = (list: readonly { message: string; urn?: string }[]): ReportedLine[] =>
    list.flatMap(({ message, urn }) => message.split('\n').map(line => ({ message: line, ...(urn !== undefined && { resource: urn }) })));
  return {
    name: judged.name,
    kind: judged.kind,
    resources: judged.resources,
    unjudged: [...judged.unjudged.values()].reduce((sum, count) => sum + count, 0),
    tally: judged.tally,
    findings: [...shown].sort((a, b) => compare(b.level, a.level) || byPlace(a, b)).map(finding => reported(finding, judged)),
    undetermined: lines(undecidedWords(undecided, levels, judged.spell)),
    notLookedAt: lines(unjudgedWords(judged.unjudged, missed)),
    excepted: judged.excepted,
    notes: [...judged.notes].sort(compare),
  };
}

function reported(finding: Finding, judged: Judged): ReportedFinding {
  const { control, rule, address, type, severity } = finding;
  const toChange = argumentsToChange(finding.verdict, judged.spell);
  const { what, why, change, page } = wordsFor(finding, judged.spell, toChange);
  return {
    control: control.id,
    title: control.title,
    former: formerIds(control.id),
    rule,
    level: finding.level as 'mandatory' | 'advisory',
    severity,
    resource: address,
    type,
    what,
    why,
    change,
    arguments: toChange.map(({ said }) => said),
    page,
    location: judged.locate(address, toChange[0]?.path),
  };
}

export const exceptionLines = (notes: readonly ExceptionNote[]): readonly ReportedLine[] =>
  noteWords(notes).map(({ message }) => ({ message }));
