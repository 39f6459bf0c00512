import type { Assurance } from '../../engine/cloud';
import type { Finding } from '../../engine/finding';
import type { Verdict } from '../../engine/judge';
import { REGION_OF_HOME, type Read } from '../../engine/reads';
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

/** How what was read writes a path of inputs, of this resource where it is one's. */
export type Spell = (path: string, address?: string) => string;
const asRead: Spell = path => path;

/** An input to change. */
export interface Argument {
  /** As a person may be told. */
  readonly said: string;
  /** Where it is written: the resource, and the path as rows read it; absent where a resource is to be added. */
  readonly at?: Read;
}
/** More than this many are no help. */
const MOST_ARGUMENTS = 4;
export const argumentsToChange = (verdict: Verdict, spell: Spell = asRead): readonly Argument[] =>
  verdict
    .toChange()
    .slice(0, MOST_ARGUMENTS)
    .map(read => argument(read, verdict.address, spell));
function argument(read: Read, of: string, spell: Spell): Argument {
  const { address, path } = read;
  if (path === REGION_OF_HOME) return { said: 'the region of its provider or stack' };
  const [type, by] = path.split('#') as [string, string | undefined];
  if (by !== undefined) return { said: `add ${type} with its ${spell(by)}` };
  const written = spell(path, address);
  return { said: address === of ? written : `${written} of ${nameOf(address)}`, at: read };
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
