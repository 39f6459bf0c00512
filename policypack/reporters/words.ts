import { formerIds } from '../../controls/catalog/ids';
import type { AnyControl } from '../engine/control';
import type { Aspect } from '../engine/facts';
import type { Finding } from '../engine/finding';
import type { Evidence, Verdict } from '../engine/judge';

/** The stem of a control's file, its policy and its page: `cek-03-data-encryption`. */
export const slugOf = (control: AnyControl): string => `${control.id}-${control.title}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
export const pageOf = (control: AnyControl): string => `controls/docs/${slugOf(control)}.md`;

/** `CEK-03 Data Encryption (was v1 IS-18, v3 EKM-03)`: the id people look for, and the ids they still quote. */
export function titleOf(control: AnyControl): string {
  const former = formerIds(control.id);
  return `${control.id} ${control.title}${former === '' ? '' : ` (was ${former})`}`;
}

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
  const of = dataClass.of === undefined ? '' : `, ${dataClass.of.slice(dataClass.of.lastIndexOf('::') + 1).replace(/^:/, '')}`;
  return ` (Class ${dataClass.name}: ${sources[dataClass.from]}${of}.)`;
}

/** Facts that are told of the resource rather than changed to fix it. */
const context = new Set<Aspect>(['dataClass', 'places', 'holds']);

/** The inputs to change: those that were asked last, and of a list the item that decided; at most four. */
export function argumentsToChange(verdict: Verdict): readonly string[] {
  const evidence = verdict.evidence();
  const facts = evidence.filter(read => !context.has(read.aspect) && read.aspect !== 'tags');
  // A tag that is missing has many paths that lead nowhere; what to change is where tags are written.
  if (facts.every(({ aspect }) => aspect === 'labels'))
    return [...new Set(evidence.filter(({ path }) => /^tags\b/i.test(path)).map(({ path }) => path.split(/[.[]/, 1)[0]!))];
  const read = facts;
  const last = read.at(-1);
  if (!last) return [];
  const item = itemOf(last.path);
  const near = read.filter(({ address, path }) => address === last.address && itemOf(path) === item);
  const leaves = near.filter(
    ({ path }) => !near.some(other => other.path !== path && (other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[`))),
  );
  // Of what stands by itself, the last two that were asked for; of a list's item, all that say what it is.
  return [...new Set(leaves.map(leaf => argument(leaf, verdict.address)))].slice(item === '' ? -2 : -4);
}
/** The list item that an input belongs to, or nothing where it stands by itself. */
const itemOf = (path: string): string => /^.*\]/.exec(path)?.[0] ?? '';
function argument({ address, path }: Evidence, of: string): string {
  const [type, by] = path.split('#') as [string, string | undefined];
  if (by !== undefined) return `add ${type} with its ${by}`;
  return address === of ? path : `${path} of ${address.split('::').at(-1)!}`;
}

/** A finding in words: what, why, what to change, where to read on. Never an input's value. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly change: string;
  readonly page: string;
}
export function wordsFor(finding: Finding): Words {
  const { control, verdict } = finding;
  const rule = control.rules[finding.rule];
  const page = pageOf(control);
  if (finding.outcome === 'broken') {
    return {
      what: `${control.id}/${finding.rule} could not be judged on ${finding.address}: the rule itself broke (${verdict.reason}). That is our fault; nothing is known of this resource by this rule.`,
      why: 'What was not judged is not passed.',
      change: 'Report it, and switch the rule off in ccm.yaml until it is mended.',
      page,
    };
  }
  const names = argumentsToChange(verdict);
  return {
    what: verdict.reason + classWords(verdict),
    why: control.why,
    change: `${rule?.remediation ?? control.remediation}${names.length > 0 ? ` Look at: ${names.join(', ')}.` : ''}`,
    page,
  };
}
