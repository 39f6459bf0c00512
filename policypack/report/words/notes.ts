import type { ExceptionNote } from '../../engine/exceptions';
import { compare, type Finding, type Levels, levelOf } from '../../engine/finding';
import type { Verdict } from '../../engine/judge';
import type { Spell } from './finding';
import { counted } from './names';

/** One line to say, and the resource it is about where there is one. */
export interface Line {
  readonly message: string;
  readonly urn?: string;
}

/** What could not be told: one line a resource, and one for the stack where the same is true of many. Disabled rules say nothing. */
export function undecidedWords(undecided: readonly Verdict[], levels: Levels, spell?: Spell): readonly Line[] {
  const asked = undecided.filter(({ control, rule }) => levelOf(levels, control, rule) !== 'disabled');
  const lines: Line[] = [];
  const everywhere = groupBy(
    asked.filter(verdict => verdict.everywhere),
    ({ control, rule, reason }) => `Undetermined by ${control.id}/${rule}: ${withoutStop(reason)}`,
  );
  for (const [what, verdicts] of everywhere) lines.push({ message: `${what} (${counted(verdicts.length, 'resource')}).` });
  const single = groupBy(
    asked.filter(verdict => !verdict.everywhere),
    ({ address }) => address,
  );
  for (const [urn, verdicts] of single) {
    const reasons = groupBy(verdicts, verdict => reasonOf(verdict, spell));
    const message = reasons.map(([reason, same]) => `Undetermined by ${rulesIn(same)}: ${withoutStop(reason)}.`).join('\n');
    lines.push({ message, urn });
  }
  return lines;
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
/** The reason, with the input that would settle it as its file writes it. */
const reasonOf = ({ reason, settles }: Verdict, spell: Spell | undefined): string =>
  settles && spell && settles.path !== '' ? reason.replace(settles.path, () => spell(settles.path, settles.address)) : reason;

/** Types that nothing judges, and facts of others that nothing reads. */
export function unjudgedWords(unjudged: ReadonlyMap<string, number>, notLookedAt: readonly Verdict[]): readonly Line[] {
  const types = [...unjudged].map(([type, count]) => `${type} (${count})`);
  const lines: Line[] = types.length === 0 ? [] : [{ message: `This pack does not judge these types yet: ${types.join(', ')}.` }];
  const gaps = groupBy(notLookedAt, ({ type, control, rule }) => `${type} by ${control.id}/${rule}`);
  if (gaps.length > 0) lines.push({ message: `This pack does not read yet what these rules ask: ${gaps.map(([gap]) => gap).join(', ')}.` });
  return lines;
}

const problems = {
  over: 'is over',
  unowned: 'has no owner or no reason, so it sets nothing aside',
  stale: 'sets nothing aside any more; take it out',
} as const;
/** What exceptions in force set aside, in one line. */
export function exceptedWords(excepted: readonly Finding[]): readonly Line[] {
  if (excepted.length === 0) return [];
  const named = excepted.map(({ control, rule, verdict }) => `${control.id}/${rule} on ${verdict.name}`).sort(compare);
  return [{ message: `Set aside by exceptions, not passed: ${[...new Set(named)].join(', ')}.` }];
}

export const noteWords = (notes: readonly ExceptionNote[]): readonly Line[] =>
  notes.map(({ exception, problem }) => ({
    message: `The exception for ${exception.control} on ${exception.resource} (until ${exception.until}${exception.owner === undefined ? '' : `, ${exception.owner}`}) ${problems[problem]}.`,
  }));

/** `CEK-03/encrypted-at-rest`; `IAM-05 (5 rules)` where many of one control are meant. */
function rulesIn(verdicts: readonly Verdict[]): string {
  return groupBy(verdicts, ({ control }) => control.id)
    .map(([id, same]) => (same.length > 2 ? `${id} (${same.length} rules)` : same.map(({ rule }) => `${id}/${rule}`).join(', ')))
    .join(', ');
}

/** Groups in order of their key. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].sort(([a], [b]) => compare(a, b));
}
