import { formerIds } from '../../controls/catalog/ids';
import type { AnyControl, Level } from '../engine/control';
import type { ExceptionNote } from '../engine/exceptions';
import { byPlace, compare, enabled, type Finding, type Levels, levelOf } from '../engine/finding';
import type { Decide } from '../engine/known';
import type { Judged } from '../judged';
import type { Location, OwnLevels, Program, Report, ReportedFinding, ReportedLine, Subject } from './report';
import { type Argument, argumentsToChange, type Spell, wordsFor } from './words/finding';
import { policyOfRule } from './words/names';
import { exceptedWords, type Line, noteWords, undecidedWords, unjudgedWords } from './words/notes';

/** What a host knows of the stack it had judged. */
export interface Origin {
  readonly name: string;
  readonly kind: Subject['kind'];
  readonly notes: readonly string[];
  /** How the file writes a path of inputs, where that is not how rows read it. */
  readonly spell?: Spell | undefined;
  /** Where a resource, or one of its inputs, stands under these decisions; absent where the host knows no files. */
  locate?(address: string, argument: string | undefined, decide?: Decide): Location | undefined;
  readonly program?: Program;
}
/** What counts how much. */
export interface Weights {
  readonly levels: Levels;
  /** The levels by which policies are named, where others override them. */
  readonly named?: Levels;
}

/** Findings of what is disabled are as good as others here: an engine may have enabled it again. */
export function subjectOf(judged: Judged, origin: Origin, weights: Weights): Subject {
  const { levels } = weights;
  const missed = judged.notLookedAt.filter(({ control, rule }) => levelOf(levels, control, rule) !== 'disabled');
  return {
    name: origin.name,
    kind: origin.kind,
    resources: judged.resources,
    unjudged: [...judged.unjudged.values()].reduce((sum, count) => sum + count, 0),
    tally: judged.tally,
    findings: [...judged.findings]
      .sort((a, b) => compare(b.level, a.level) || byPlace(a, b))
      .map(finding => reportedFinding(finding, origin, weights)),
    undetermined: reportedLines(undecidedWords(judged.undecided, levels, origin.spell)),
    notLookedAt: reportedLines(unjudgedWords(judged.unjudged, missed)),
    excepted: judged.excepted.length,
    setAside: reportedLines(exceptedWords(judged.excepted)),
    notes: [...origin.notes].sort(compare),
    ...(origin.program && { program: origin.program }),
  };
}

export function reportedFinding(finding: Finding, { spell, locate }: Pick<Origin, 'spell' | 'locate'>, weights: Weights): ReportedFinding {
  const { control, rule, verdict } = finding;
  const toChange = argumentsToChange(verdict, spell);
  const { what, why, change, page } = wordsFor(finding, spell, toChange);
  const location = whereOf(finding, toChange, locate);
  return {
    control: control.id,
    title: control.title,
    former: formerIds(control.id),
    rule,
    policy: policyOfRule(control, rule, weights.named ?? weights.levels),
    level: finding.level as ReportedFinding['level'],
    severity: finding.severity,
    outcome: finding.outcome,
    resource: finding.address,
    name: verdict.name,
    type: finding.type,
    what,
    why,
    change,
    arguments: toChange.map(({ said }) => said),
    page,
    ...(location && { location }),
  };
}

/** Where the first argument stands that is written anywhere, else the resource itself. */
function whereOf({ address, verdict }: Finding, toChange: readonly Argument[], locate: Origin['locate']): Location | undefined {
  const at = toChange.find(argument => argument.at)?.at;
  return locate?.(at?.address ?? address, at?.path, verdict.decide);
}

export const exceptionLines = (notes: readonly ExceptionNote[]): readonly ReportedLine[] => reportedLines(noteWords(notes));
const reportedLines = (list: readonly Line[]): ReportedLine[] =>
  list.flatMap(({ message, urn }) => message.split('\n').map(line => ({ message: line, ...(urn !== undefined && { resource: urn }) })));

/** How much the lines count that are no findings, where nothing overrides it. */
export const ownLevels = ({ unknown }: { readonly unknown: Level }): OwnLevels => ({
  undetermined: unknown,
  coverage: 'advisory',
  exceptions: 'advisory',
});

/** What one run tells beside its subjects. */
export interface Run {
  /** The tool's own version. */
  readonly version: string;
  readonly config: string | undefined;
  readonly controls: readonly AnyControl[];
  readonly levels: Levels;
  readonly own: OwnLevels;
  readonly errors: Report['errors'];
  readonly exceptions: readonly ExceptionNote[];
  /** What there is to say of the configuration. */
  readonly notes: readonly string[];
}
export const reportOf = (subjects: readonly Subject[], run: Run): Report => ({
  version: 2,
  tool: { name: 'ccm-policy-pack', version: run.version },
  framework: { name: 'CSA CCM', version: '4.0.13' },
  ...(run.config !== undefined && { config: run.config }),
  controls: enabled(run.controls, run.levels)
    .filter(({ rules }) => Object.keys(rules).length > 0)
    .map(({ id }) => id),
  levels: run.own,
  subjects,
  errors: run.errors,
  exceptions: exceptionLines(run.exceptions),
  ...(run.notes.length > 0 && { notes: run.notes }),
});
