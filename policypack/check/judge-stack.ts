import { table } from '../clouds';
import type { Settings } from '../config/settings';
import type { AnyControl } from '../engine/control';
import { type Exception, except } from '../engine/exceptions';
import { compare, findingsOf, noTally, type Tally } from '../engine/finding';
import { Judge, type Verdict } from '../engine/judge';
import type { Resource, StackOf } from '../engine/resource';
import { rowOf } from '../engine/row';
import { modelOf } from '../model';
import type { Judged } from '../report';

/** A stack that an adapter has read from a file. */
export interface ReadStack {
  readonly name: string;
  readonly kind: Judged['kind'];
  readonly stack: StackOf;
  readonly notes: readonly string[];
  judged?(resource: Resource): boolean;
  readonly spell?: Judged['spell'];
  locate: Judged['locate'];
}

/** By what a stack is judged. */
export interface Basis {
  readonly controls: readonly AnyControl[];
  readonly settings: Settings;
  /** ISO 8601 day, for exceptions that end. */
  readonly today: string;
  /** Collects the exceptions that set something aside. */
  readonly used: Set<Exception>;
}

/** Judges a whole stack. */
export function judgeStack(read: ReadStack, { controls, settings, today, used }: Basis): Judged {
  const judge = new Judge(modelOf(table, settings.scheme, settings.outside), controls, read.stack);
  const counts: Record<keyof Tally, number> = { ...noTally };
  const open: Verdict[] = [];
  const unjudged = new Map<string, number>();
  let resources = 0;
  for (const resource of read.stack.resources) {
    if (read.judged && !read.judged(resource)) continue;
    const cloud = isCloud(resource.type);
    if (cloud) resources++;
    if (cloud && !rowOf(table, resource.type)) unjudged.set(resource.type, (unjudged.get(resource.type) ?? 0) + 1);
    // Of what passed or does not apply only the number is kept: a large stack has hundreds of thousands of those.
    open.push(...judge.judgeOpen(resource, counts));
  }
  const split = except(findingsOf(open, settings.levels), settings.exceptions, today);
  for (const exception of split.used) used.add(exception);
  return {
    name: read.name,
    kind: read.kind,
    resources,
    verdicts: open,
    tally: counts,
    findings: split.kept,
    excepted: split.excepted.length,
    unjudged: new Map([...unjudged].sort(([a], [b]) => compare(a, b))),
    notes: read.notes,
    spell: read.spell,
    locate: read.locate,
  };
}
/** The engine's own resources, and components that only hold others together. */
const isCloud = (type: string): boolean =>
  !type.startsWith('pulumi:') && (type.includes('::') || /^[\w-]+:[\w.-]+\/\w+:\w+$/.test(type) || /^[\w-]+:index[:/]/.test(type));
