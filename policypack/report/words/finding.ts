import type { Assurance } from '../../engine/cloud';
import { entryOf } from '../../engine/facts';
import type { Finding } from '../../engine/finding';
import type { Evidence, Verdict } from '../../engine/judge';
import { nameOf, pageOf } from './names';

const sources = {
  tag: 'by its tag',
  attachment: 'by what it belongs to',
  component: 'by its component',
  stack: 'by the stack’s configuration',
  assumed: 'assumed, since nothing says it',
} as const;
/** By what class it was judged, and who said so. */
function classWords({ dataClass }: Verdict): string {
  if (!dataClass) return '';
  const of = dataClass.of === undefined ? '' : `, ${nameOf(dataClass.of)}`;
  return ` (Class ${dataClass.name}: ${sources[dataClass.from]}${of}.)`;
}

/** How the dialect that was read writes a path of inputs. */
export type Spell = (path: string) => string;
const asRead: Spell = path => path;

/** An input to change. */
export interface Argument {
  /** As a person may be told. */
  readonly said: string;
  /** The path as rows read it, where it is an input of the resource itself. */
  readonly path?: string;
}
/** The inputs to change: those that were asked last, and of a list the item that decided; at most four. */
export function argumentsToChange(verdict: Verdict, spell: Spell = asRead): readonly Argument[] {
  const evidence = verdict.evidence();
  const facts = evidence.filter(({ aspect, path }) => !entryOf(aspect).told && !/\btagsAll\b|^(AWS::|aws:)[^#]*$/.test(path));
  // A tag that is missing has many paths that lead nowhere; what to change is where tags are written.
  if (facts.every(({ aspect }) => entryOf(aspect).changedBy === 'tags')) {
    const tags = evidence.flatMap(({ path }) => entryOf('tags').inputs?.exec(path)?.[0] ?? []);
    return [...new Set(tags)].map(path => ({ path, said: spell(path) }));
  }
  const telling = facts.filter(({ aspect, path }) => entryOf(aspect).inputs?.test(path) ?? true);
  const read = telling.length > 0 ? telling : facts;
  const last = read.at(-1);
  if (!last) return [];
  const item = itemOf(last.path);
  const near = read.filter(({ address, path }) => address === last.address && itemOf(path) === item);
  const leaves = near.filter(
    ({ path }) => !near.some(other => other.path !== path && (other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[`))),
  );
  // Of what stands by itself, the last two that were asked for; of a list's item, all that say what it is.
  const named = new Map(leaves.map(leaf => argument(leaf, verdict.address, spell)).map(found => [found.said, found]));
  return [...named.values()].slice(item === '' ? -2 : -4);
}
/** The list item that an input belongs to, or nothing where it stands by itself. */
const itemOf = (path: string): string => /^.*\]/.exec(path)?.[0] ?? '';
function argument({ address, path }: Evidence, of: string, spell: Spell): Argument {
  const [type, by] = path.split('#') as [string, string | undefined];
  if (by !== undefined) return { said: `add ${type} with its ${spell(by)}` };
  return address === of ? { said: spell(path), path } : { said: `${spell(path)} of ${nameOf(address)}` };
}

/** How to say that something outside the stack sees to it: `The account encrypts …` → `If the account encrypts …, say so`. */
function assuring({ name, sentence }: Assurance): string {
  return `If ${sentence[0]!.toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}, say so in ccm.yaml: assured: [${name}].`;
}

/** A finding in words: what, why, what to change, where to read on. Never an input's value. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly change: string;
  readonly page: string;
}
export function wordsFor(finding: Finding, spell?: Spell, toChange = argumentsToChange(finding.verdict, spell)): Words {
  const { control, verdict } = finding;
  const rule = control.rules[finding.rule];
  const page = pageOf(control);
  if (finding.outcome === 'broken') {
    return {
      what: `${control.id}/${finding.rule} broke on ${finding.address} (${verdict.reason}). That is our fault: the rule did not judge this resource.`,
      why: 'What was not judged is not passed.',
      change: 'Report it; until it is mended, disable the rule in ccm.yaml.',
      page,
    };
  }
  const names = toChange.map(({ said }) => said);
  const look = names.length > 0 ? [`Look at: ${names.join(', ')}.`] : [];
  return {
    what: verdict.reason + classWords(verdict),
    why: rule?.why ?? control.why,
    change: [rule?.remediation ?? control.remediation, ...look, ...verdict.assurances().map(assuring)].join(' '),
    page,
  };
}
