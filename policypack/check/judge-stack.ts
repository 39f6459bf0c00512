import { controls } from '../../controls';
import type { Settings } from '../config/settings';
import { type Exception, except } from '../engine/exceptions';
import { compare, findingsOf, tally } from '../engine/finding';
import { Judge } from '../engine/judge';
import type { Resource, StackOf } from '../engine/resource';
import { modelOf } from '../model';
import type { Judged } from '../report';
import { table } from '../resources';

/** A stack that an adapter has read from a file. */
export interface ReadStack {
  readonly name: string;
  readonly kind: Judged['kind'];
  readonly stack: StackOf;
  readonly notes: readonly string[];
  judged?(resource: Resource): boolean;
  locate: Judged['locate'];
}

/** Judges a whole stack; `used` collects the exceptions that set something aside. */
export function judgeStack(read: ReadStack, settings: Settings, today: string, used: Set<Exception>): Judged {
  const judge = new Judge(modelOf(table, settings.scheme, settings.outside), controls, read.stack);
  const own = read.stack.resources.filter(resource => read.judged?.(resource) ?? true);
  const verdicts = own.flatMap(resource => judge.judge(resource));
  const unjudged = new Map<string, number>();
  for (const { type, parent: _parent } of own) if (!table[type] && isCloud(type)) unjudged.set(type, (unjudged.get(type) ?? 0) + 1);
  const split = except(findingsOf(verdicts, settings.levels), settings.exceptions, today);
  for (const exception of split.used) used.add(exception);
  return {
    name: read.name,
    kind: read.kind,
    resources: own.filter(({ type }) => isCloud(type)).length,
    verdicts,
    tally: tally(verdicts),
    findings: split.kept,
    excepted: split.excepted.length,
    unjudged: new Map([...unjudged].sort(([a], [b]) => compare(a, b))),
    notes: read.notes,
    locate: read.locate,
  };
}
/** The engine's own resources, and components that only hold others together. */
const isCloud = (type: string): boolean =>
  !type.startsWith('pulumi:') && (type.includes('::') || /^[\w-]+:[\w.-]+\/\w+:\w+$/.test(type) || /^[\w-]+:index[:/]/.test(type));
