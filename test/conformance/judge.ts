import { controls } from '../../controls';
import { readTemplate } from '../../policypack/adapters/cloudformation';
import { resourceOf } from '../../policypack/adapters/pulumi/resource';
import { table } from '../../policypack/clouds';
import { defaultScheme, fillIn, type Scheme, type WrittenDemands } from '../../policypack/data/classes';
import type { AccessBlock, Store } from '../../policypack/engine/facts';
import { Judge, type Verdict } from '../../policypack/engine/judge';
import { type Many, map, one } from '../../policypack/engine/known';
import type { StackOf } from '../../policypack/engine/resource';
import type { AnyRow, Cell, Table } from '../../policypack/engine/row';
import { modelOf } from '../../policypack/model';
import { type Case, groupOf, ruleOf } from './cases';
import type { Part, Peers } from './map';

const REGION = 'eu-central-1';

/** What we say of one case. */
export interface Answer {
  readonly case: Case;
  readonly outcome: Verdict['outcome'] | 'no row' | 'no resource' | 'unreadable';
  readonly reason: string;
  readonly agreed: boolean;
}
export interface Outcome {
  readonly answers: readonly Answer[];
  /** Cases of mapped rules that judge only types of which no row speaks yet. */
  readonly waiting: readonly Case[];
}

/** One class of data, with the demands that the peer makes. */
const schemeFor = (demands: WrittenDemands): Scheme => ({
  ...defaultScheme,
  classes: new Map([['demanded', fillIn(demands)]]),
  assume: 'demanded',
  stackClass: 'demanded',
});

// biome-ignore lint/suspicious/noExplicitAny: a cell of any row.
const turned = <T>(cell: unknown, turn: (item: T) => Many<T>): any =>
  typeof cell === 'function' ? (v: never, around: never) => map((cell as Cell<never, never, Many<T>>)(v, around), turn) : cell;
/** The same cell, to which all inputs but one are not there. */
// biome-ignore lint/suspicious/noExplicitAny: a cell of any row.
const readingOnly = (cell: unknown, input: string): any =>
  typeof cell === 'function'
    ? (v: object, around: never) =>
        (cell as Cell<never, never, unknown>)(
          new Proxy(v, { get: (of, key) => (typeof key === 'symbol' || key === input ? Reflect.get(of, key) : undefined) }) as never,
          around,
        )
    : cell;
/** The facts of a row, as far as they tell of the part that a peer's rule is about. */
function ofPart(about: Part, { encryption, accessBlock, access, ...others }: AnyRow['facts']): AnyRow['facts'] {
  if ('grantedBy' in about) return { ...others, access: readingOnly(access, about.grantedBy) };
  const isAsked = (store: Store): Many<Store> => ('store' in about && store.what !== about.store ? [] : one(store));
  const asAsked = (block: AccessBlock): Many<AccessBlock> => {
    if (!('switch' in about)) return one(block);
    const is = block[about.switch];
    return one({ by: block.by, refusesAcls: is, refusesPolicies: is, ignoresAcls: is, ignoresPolicies: is });
  };
  return {
    ...others,
    access,
    ...(encryption && { encryption: turned(encryption, isAsked) }),
    ...(accessBlock && { accessBlock: turned(accessBlock, asAsked) }),
  };
}
const tableOf = (about: Part): Table =>
  new Proxy(table, {
    get: (rows, type: string) => (Object.hasOwn(rows, type) ? { ...rows[type]!, facts: ofPart(about, rows[type]!.facts) } : undefined),
  });
const parts = new Map<string, Table>();
function tableFor({ about }: Peers): Table {
  if (!about) return table;
  const key = JSON.stringify(about);
  let found = parts.get(key);
  if (!found) parts.set(key, (found = tableOf(about)));
  return found;
}

interface Judged {
  readonly stack: StackOf;
  readonly verdicts: readonly Verdict[];
}
const stacks = new Map<string, StackOf | Error>();
const judged = new Map<string, Judged | Error>();

function stackOf(one: Case, text: string): StackOf {
  if (one.dialect === 'cfn') return readTemplate(text, { file: one.id, region: REGION }).stack;
  const { type, props } = one.template as { type: string; props: Record<string, unknown> };
  const resource = resourceOf({ urn: one.resource!, name: one.resource!, type, inputs: props }, { region: REGION, behind: {} });
  return { resources: [{ ...resource, seen: true }], complete: true };
}

/** Each template is read once, and judged once under each set of demands. */
function judge(one: Case, group: Peers): Judged | Error {
  const text = JSON.stringify(one.template);
  const source = one.dialect === 'cfn' ? text : `${one.resource} ${text}`;
  const key = `${JSON.stringify([group.demands, group.about])} ${source}`;
  let found = judged.get(key);
  if (found) return found;
  let stack = stacks.get(source);
  if (!stack) stacks.set(source, (stack = attempt(() => stackOf(one, text))));
  if (stack instanceof Error) return stack;
  const all = new Judge(modelOf(tableFor(group), schemeFor(group.demands)), controls, stack);
  judged.set(key, (found = { stack, verdicts: stack.resources.flatMap(resource => all.judge(resource)) }));
  return found;
}
function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Rows that speak for another resource, and the input that names it. A finding on them is one on it. */
const satellites: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'bucket',
  'AWS::SQS::QueuePolicy': 'queues',
  'AWS::SNS::TopicPolicy': 'topics',
  'AWS::Lambda::Permission': 'functionName',
  'AWS::Lambda::Url': 'targetFunctionArn',
  'AWS::EC2::SecurityGroupIngress': 'groupId',
  'AWS::EC2::NetworkAclEntry': 'networkAclId',
  'AWS::IAM::Policy': 'roles',
};

type Said = Pick<Answer, 'outcome' | 'reason'>;
/** Of several verdicts the worst. */
function together(verdicts: readonly Verdict[]): Said {
  const order: readonly Verdict['outcome'][] = ['fail', 'broken', 'unknown', 'deferred', 'not-looked-at', 'pass', 'not-applicable'];
  const [first] = [...verdicts].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return { outcome: first!.outcome, reason: `${first!.control.id}/${first!.rule}: ${first!.reason}` };
}

function say(one: Case, group: Peers): Said {
  const found = judge(one, group);
  if (found instanceof Error) return { outcome: 'unreadable', reason: found.message };
  const { stack, verdicts } = found;
  const here = stack.resources.find(({ address }) => address === one.resource);
  const ours = verdicts.filter(({ control, rule }) => group.ours.includes(`${control.id}/${rule}`));
  const own = ours.filter(({ address }) => address === one.resource);
  const others = ours.filter(({ address }) => address !== one.resource);
  // Whose verdict the resource was read for: the bucket of a bucket policy.
  const owners = (list: readonly Verdict[]): readonly Verdict[] =>
    list.filter(verdict => verdict.evidence().some(({ address }) => address === one.resource));
  const failing = owners(others.filter(({ outcome }) => outcome === 'fail'));
  if (failing.length > 0) return together(failing);
  if (one.expected === 'fail' && !own.some(({ outcome }) => outcome === 'fail')) {
    const fromSatellites = others.filter(({ outcome, type, address }) => {
      const by = outcome === 'fail' ? satellites[type] : undefined;
      return (
        by !== undefined &&
        stack.resources
          .find(r => r.address === address)!
          .behind(by)
          ?.includes(one.resource!)
      );
    });
    if (fromSatellites.length > 0) return together(fromSatellites);
  }
  if (own.length > 0) return together(own);
  const asked = owners(others);
  if (asked.length > 0) return together(asked);
  return here ? { outcome: 'no row', reason: here.type } : { outcome: 'no resource', reason: '' };
}

const agrees = (expected: Case['expected'], { outcome }: Said): boolean =>
  expected === 'fail' ? outcome === 'fail' : outcome === 'pass' || outcome === 'not-applicable';

/** Judges the mapped among these cases. A peer's skip says nothing that we could agree with. */
export function judgeCases(cases: readonly Case[]): Outcome {
  const answers = cases.flatMap((one): Answer[] => {
    const group = groupOf(one);
    if (!group || one.resource === null || one.expected === 'skip') return [];
    const said = say(one, group);
    return [{ case: one, ...said, agreed: agrees(one.expected, said) }];
  });
  const spoken = new Set(answers.filter(({ outcome }) => outcome !== 'no row').map(answer => ruleOf(answer.case)));
  const waits = ({ case: one }: Answer): boolean => !spoken.has(ruleOf(one));
  return { answers: answers.filter(answer => !waits(answer)), waiting: answers.filter(waits).map(answer => answer.case) };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1));
export const lastLine = (answers: readonly Answer[], all: readonly Case[]): string => {
  const core = answers.filter(answer => answer.case.core);
  const agreed = core.filter(answer => answer.agreed).length;
  const of = all.filter(one => one.core).length;
  return `agreed ${agreed} of ${core.length} mapped core cases (${percent(agreed, core.length)} %), mapped ${core.length} of ${of} (${percent(core.length, of)} %)`;
};

/** Answers by something, in the order of its name. */
export function groupBy<T>(list: readonly T[], by: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const found = new Map<string, T[]>();
  for (const item of list) {
    const key = by(item);
    const same = found.get(key);
    if (same) same.push(item);
    else found.set(key, [item]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
export const shareOf = (answers: readonly Answer[]): string => {
  const agreed = answers.filter(answer => answer.agreed).length;
  return `${agreed} of ${answers.length} (${percent(agreed, answers.length)} %)`;
};
