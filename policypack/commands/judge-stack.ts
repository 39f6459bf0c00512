import { table } from '../clouds';
import type { AnyControl } from '../engine/control';
import { noTally, type Tally } from '../engine/finding';
import { Judge, type Verdict } from '../engine/judge';
import type { Resource, StackOf } from '../engine/resource';
import { type Judged, judgedOf, type Ruling } from '../judged';
import { modelOf } from '../model';
import type { Origin } from '../report/build';

/** A stack that an adapter has read from a file. */
export interface ReadStack extends Origin {
  readonly stack: StackOf;
  judged?(resource: Resource): boolean;
}

/** By what a stack is judged. */
export interface Basis extends Ruling {
  readonly controls: readonly AnyControl[];
}

/** Judges a whole stack. */
export function judgeStack(read: ReadStack, { controls, settings, today }: Basis): Judged {
  const judge = new Judge(modelOf(table, settings.scheme, settings.outside), controls, read.stack);
  const counts: Record<keyof Tally, number> = { ...noTally };
  const open: Verdict[] = [];
  const types: string[] = [];
  for (const resource of read.stack.resources) {
    if (read.judged && !read.judged(resource)) continue;
    if (isCloud(resource.type)) types.push(resource.type);
    // Of what passed or does not apply only the number is kept: a large stack has hundreds of thousands of those.
    open.push(...judge.judgeOpen(resource, counts));
  }
  return judgedOf(open, counts, types, table, { settings, today });
}
/** The engine's own resources, and components that only hold others together. */
const isCloud = (type: string): boolean =>
  !type.startsWith('pulumi:') && (type.includes('::') || /^[\w-]+:[\w.-]+\/\w+:\w+$/.test(type) || /^[\w-]+:index[:/]/.test(type));
