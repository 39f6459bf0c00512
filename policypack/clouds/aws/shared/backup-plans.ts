import type { Backup, Tags } from '../../../engine/facts';
import { either, every, gather, HOLE, type Many, map, one, some, textOf, Unresolved } from '../../../engine/known';
import type { Neighbour } from '../../../engine/row';
import type { Near } from '../near';
import { blocks, listed } from './blocks';
import { num, plannedBackup, regionOf, text } from './cells';
import { stackTags } from './tags';

// biome-ignore-start lint/suspicious/noExplicitAny: plans are read alike in both dialects, which name everything differently.
interface Dialect {
  readonly selection: string;
  readonly plan: string;
  /** Input that names the plan. */
  readonly by: string;
  /** Where the lists of ARNs stand. */
  readonly at: string;
  readonly body: (inputs: any) => any;
  readonly tags: (body: any) => unknown;
  readonly key: string;
  readonly value: string;
  readonly rules: (inputs: any) => unknown;
  readonly deleteAfter: string;
}
// biome-ignore-end lint/suspicious/noExplicitAny: up to here
const dialects: readonly Dialect[] = [
  {
    selection: 'aws:backup/selection:Selection',
    plan: 'aws:backup/plan:Plan',
    by: 'planId',
    at: '',
    body: inputs => inputs,
    tags: body => body.selectionTags,
    key: 'key',
    value: 'value',
    rules: inputs => inputs.rules,
    deleteAfter: 'deleteAfter',
  },
  {
    selection: 'AWS::Backup::BackupSelection',
    plan: 'AWS::Backup::BackupPlan',
    by: 'backupPlanId',
    at: 'backupSelection.',
    body: inputs => inputs.backupSelection,
    tags: body => body.listOfTags,
    key: 'conditionKey',
    value: 'conditionValue',
    rules: inputs => inputs.backupPlan?.backupPlanRule,
    deleteAfter: 'deleteAfterDays',
  },
];
type Pair = Readonly<Record<string, unknown>>;

/** Who is looking: where its ARN begins behind the account (`ec2:volume/`), and its tags. */
interface Self {
  readonly arn: string;
  readonly tags: Tags;
  readonly region: () => string;
}

/**
 * Copies that AWS Backup keeps by plans of this stack that select the resource, or by what the user assures.
 * `arn`: service and head of the ARN's resource, `dynamodb:table/`.
 */
export const plannedHere =
  <I extends object>(arn: string, tagsOf: (v: I, around: Near) => Tags = stackTags) =>
  (v: I, around: Near): Many<Backup> =>
    around.assured('backup-plan')
      ? plannedBackup(v, around)
      : plansHere({ arn, tags: tagsOf(v, around), region: () => regionOf(v, around).region }, around);
/** The same, for what has no other backups: without a plan here, nobody here can tell whether there is one. */
export const planned =
  <I extends object>(arn: string, tagsOf: (v: I, around: Near) => Tags = stackTags) =>
  (v: I, around: Near): Many<Backup> =>
    around.assured('backup-plan')
      ? plannedBackup(v, around)
      : gather(
          () => plannedHere(arn, tagsOf)(v, around),
          () => plannedBackup(v, around),
        );

const plansHere = (self: Self, around: Near): Many<Backup> =>
  gather(
    ...dialects.map(dialect => () => {
      const selections = around.all(dialect.selection) as Many<Neighbour>;
      return map(selections, selection =>
        isNear(selection, self) && selects(selection, dialect, self, around) ? copies(selection, dialect, around) : [],
      );
    }),
  );

/** A plan selects in its own region alone. Where either region is not known, one provider has made both. */
const isNear = (selection: Neighbour, self: Self): boolean => {
  const [there, here] = [known(() => selection.facts.location.region), known(self.region)];
  return there === undefined || here === undefined || there === here;
};
const known = (read: () => string): string | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
};

function copies(selection: Neighbour, { by, plan, rules, deleteAfter }: Dialect, around: Near): Many<Backup> {
  const found = around.target(selection.inputs, by, plan) as Neighbour | undefined;
  if (!found) throw new Unresolved('Its backup plan is not in this stack; how long that keeps copies is unknown.');
  // A rule without an end, or with -1, keeps copies until somebody deletes them (AWS Backup API, Lifecycle, 2026).
  return blocks(rules(found.inputs) as readonly { readonly lifecycle?: Pair | null }[] | undefined, rule => {
    const days = num(rule.lifecycle?.[deleteAfter]) ?? -1;
    return one({ by: 'planned backups', days: days < 0 ? Number.POSITIVE_INFINITY : days });
  });
}

/**
 * A selection takes resources that one of its ARNs or one of its tags names, all where it has neither, and of these the ones that meet
 * all conditions and are not excluded (AWS re:Post, "Assign resources to a backup plan", and BackupSelection in its API, 2026).
 */
function selects(selection: Neighbour, dialect: Dialect, self: Self, around: Near): boolean {
  const body = dialect.body(selection.inputs) as Readonly<Record<string, unknown>>;
  const named = (list: 'resources' | 'notResources'): boolean =>
    either(
      () => some(patterns(body[list]), pattern => covers(pattern, self)),
      () => some(around.pointingHere(dialect.selection, `${dialect.at}${list}[]`), it => it.address === selection.address),
    );
  const tags = dialect.tags(body) as readonly Pair[] | undefined;
  const isTagged = (pair: Pair): boolean => self.tags.get(text(pair[dialect.key]) ?? '') === text(pair[dialect.value]);
  const wanted =
    (listed(tags).length === 0 && listed(body['resources']).length === 0) ||
    either(
      () =>
        some(
          blocks(tags, pair => one(pair)),
          isTagged,
        ),
      () => named('resources'),
    );
  return wanted && meets(body['conditions'], dialect, self) && !named('notResources');
}

/** Each operator's demand on a tag's value; the two dialects spell them in the singular and the plural. */
const operators: readonly (readonly [RegExp, (has: string | undefined, wanted: string) => boolean])[] = [
  [/^stringEquals?$/, (has, wanted) => has === wanted],
  [/^stringLikes?$/, (has, wanted) => has !== undefined && like(wanted).test(has)],
  [/^stringNotEquals?$/, (has, wanted) => has !== wanted],
  [/^stringNotLikes?$/, (has, wanted) => has === undefined || !like(wanted).test(has)],
];
const like = (pattern: string): RegExp => new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

function meets(conditions: unknown, { key, value }: Dialect, { tags }: Self): boolean {
  return every(
    blocks(conditions as readonly Readonly<Record<string, unknown>>[] | undefined, condition =>
      Object.keys(condition).flatMap(name => {
        const holds = operators.find(([operator]) => operator.test(name))?.[1];
        return blocks(condition[name] as readonly Pair[] | undefined, pair =>
          one(!holds || holds(tags.get((text(pair[key]) ?? '').replace(/^aws:ResourceTag\//, '')), text(pair[value]) ?? '')),
        );
      }),
    ),
    met => met,
  );
}

/** The ARNs of a list as far as they are known; a reference names one resource, and links tell which. */
const patterns = (list: unknown): Many<string> => {
  const items = listed(list);
  return gather(...Array.from({ length: items.length }, (_, i) => () => arnAt(() => items[i])));
};
const arnAt = (read: () => unknown): Many<string> => {
  try {
    return one(textOf(read));
  } catch (error) {
    if (error instanceof Unresolved && error.unknown?.exact) return [];
    throw error;
  }
};

/** Whether an ARN with a wildcard covers every resource like this one; an ARN without is left to links. */
function covers(pattern: string, { arn, region }: Self): boolean {
  if (pattern === '*') return true;
  const [, , service, where, , ...rest] = pattern.split(':');
  const tail = rest.join(':');
  const [mine, head] = [arn.slice(0, arn.indexOf(':')), arn.slice(arn.indexOf(':') + 1)];
  if (!tail.endsWith('*') || (service !== '*' && service !== mine)) return false;
  const stem = tail.slice(0, -1);
  if (stem.startsWith(head) && stem !== head) throw new Unresolved('A backup plan selects some resources like it, by their ids.');
  return head.startsWith(stem) && (where === '' || where === '*' || where!.includes(HOLE) || where === region());
}
