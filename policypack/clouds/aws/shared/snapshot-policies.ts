import type { Backup, Store, Tags } from '../../../engine/facts';
import { each, gather, type Many, map, one, some, Unresolved } from '../../../engine/known';
import type { Neighbour } from '../../../engine/row';
import type { Near } from '../near';
import { block, blocks, listed } from './blocks';
import { num, text, yes } from './cells';
import { writtenTags } from './tags';

interface Policy {
  readonly state?: unknown;
  readonly policyDetails?: {
    readonly resourceTypes?: readonly string[];
    readonly targetTags?: unknown;
    readonly schedules?: readonly Schedule[];
    /** Of a policy that follows events: a list in CloudFormation, one through the provider. */
    readonly actions?: readonly Action[];
    readonly action?: Action | null;
  } | null;
}
interface Copy {
  readonly encrypted?: unknown;
  readonly cmkArn?: unknown;
}
interface Action {
  readonly crossRegionCopy?: readonly { readonly encryptionConfiguration?: Copy | null }[];
  readonly crossRegionCopies?: readonly { readonly encryptionConfiguration?: Copy | null }[];
}
interface Schedule {
  readonly crossRegionCopyRules?: readonly Copy[];
  readonly createRule?: { readonly interval?: unknown } | null;
  readonly retainRule?: { readonly count?: unknown; readonly interval?: unknown; readonly intervalUnit?: unknown } | null;
}
const daysIn: Readonly<Record<string, number>> = { DAYS: 1, WEEKS: 7, MONTHS: 30, YEARS: 365 };

/** Snapshots that policies of Data Lifecycle Manager take, in this stack, of what carries one of their tags (EBS user guide, 2026). */
export const scheduledSnapshots = (of: 'VOLUME' | 'INSTANCE', tags: Tags, around: Near): Many<Backup> =>
  map([...around.all('aws:dlm/lifecyclePolicy:LifecyclePolicy'), ...around.all('AWS::DLM::LifecyclePolicy')], policy => {
    const { inputs } = policy as Neighbour<Policy>;
    const { policyDetails } = inputs;
    const applies =
      isOn(inputs) &&
      some(
        each(listed(policyDetails?.resourceTypes), type => one(type)),
        type => type === of,
      ) &&
      isTagged(policyDetails?.targetTags, tags);
    return applies ? blocks(policyDetails?.schedules, schedule => one({ by: 'scheduled snapshots', days: kept(schedule) })) : [];
  });

const isOn = ({ state }: Policy): boolean => (text(state) ?? 'ENABLED') === 'ENABLED';

/** A copy in another region is encrypted where the policy says so, else only if its source is or the account's default has it (DLM API reference, CrossRegionCopyRule, 2026). */
const copyStore = (copy: Copy | undefined, around: Near): Store => ({
  what: 'cross-region copy',
  encrypted: yes(copy?.encrypted) || around.assured('ebs-encryption-by-default'),
  key: () => (copy ? around.key(copy, 'cmkArn') : 'provider-key'),
});
/** The copies that a policy sends to other regions, by its schedules or upon an event. */
export function copiesElsewhere(policy: object, around: Near): Many<Store> {
  const { policyDetails } = policy as Policy;
  if (!isOn(policy)) return [];
  const upon = (action: Action): Many<Store> =>
    blocks(action.crossRegionCopy ?? action.crossRegionCopies, ({ encryptionConfiguration }) =>
      one(copyStore(block(encryptionConfiguration), around)),
    );
  return gather(
    () => blocks(policyDetails?.schedules, schedule => blocks(schedule.crossRegionCopyRules, copy => one(copyStore(copy, around)))),
    () => blocks(policyDetails?.actions ?? policyDetails?.action, upon),
  );
}

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
  if (hours === undefined) throw new Unresolved('A cron expression decides how long its snapshots last.');
  return Math.floor((count * hours) / 24);
}
