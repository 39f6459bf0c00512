import type { Backup, Tags } from '../engine/facts';
import { each, type Many, map, one, some, Unresolved } from '../engine/known';
import type { Around, Neighbour } from '../engine/row';
import { blocks, listed } from './block-cells';
import { num, text } from './cells';
import { writtenTags } from './tag-cells';

// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
type Near = Around<any>;
interface Policy {
  readonly state?: unknown;
  readonly policyDetails?: {
    readonly resourceTypes?: readonly string[];
    readonly targetTags?: unknown;
    readonly schedules?: readonly Schedule[];
  } | null;
}
interface Schedule {
  readonly createRule?: { readonly interval?: unknown } | null;
  readonly retainRule?: { readonly count?: unknown; readonly interval?: unknown; readonly intervalUnit?: unknown } | null;
}
const daysIn: Readonly<Record<string, number>> = { DAYS: 1, WEEKS: 7, MONTHS: 30, YEARS: 365 };

/** Snapshots that policies of Data Lifecycle Manager take, in this stack, of what carries one of their tags (EBS user guide, 2026). */
export const scheduledSnapshots = (of: 'VOLUME' | 'INSTANCE', tags: Tags, around: Near): Many<Backup> =>
  map([...around.all('aws:dlm/lifecyclePolicy:LifecyclePolicy'), ...around.all('AWS::DLM::LifecyclePolicy')], policy => {
    const { state, policyDetails } = (policy as Neighbour<Policy>).inputs;
    const applies =
      (text(state) ?? 'ENABLED') === 'ENABLED' &&
      some(
        each(listed(policyDetails?.resourceTypes), type => one(type)),
        type => type === of,
      ) &&
      isTagged(policyDetails?.targetTags, tags);
    return applies ? blocks(policyDetails?.schedules, schedule => one({ by: 'scheduled snapshots', days: kept(schedule) })) : [];
  });

function isTagged(target: unknown, tags: Tags): boolean {
  if (target === undefined || target === null) return false;
  const keys = Array.isArray(target)
    ? each(target as readonly { readonly key: string }[], tag => one(tag.key))
    : each(Object.keys(target), key => one(key));
  return some(keys, key => tags.get(key) !== undefined && tags.get(key) === writtenTags(target).get(key));
}

/** A count of snapshots lasts as long as it takes to make that many; months are counted as 30 days. */
function kept({ createRule, retainRule }: Schedule): number {
  const interval = num(retainRule?.interval);
  if (interval !== undefined) return interval * (daysIn[text(retainRule?.intervalUnit) ?? ''] ?? 0);
  const [count, hours] = [num(retainRule?.count) ?? 0, num(createRule?.interval)];
  if (hours === undefined) throw new Unresolved('how long its snapshots last follows from a cron expression');
  return Math.floor((count * hours) / 24);
}
