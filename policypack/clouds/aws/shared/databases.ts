import type { Backup, Exposure, Key, Store } from '../../../engine/facts';
import { either, gather, type Many, map, one, some } from '../../../engine/known';
import { aside } from '../../../engine/reads';
import { says } from '../../../engine/says';
import type { Near } from '../near';
import { num, text, yes } from './cells';

/** An input that names what a database is made from, and the types that this may be. */
export type Source = readonly [input: string, ...types: string[]];

/**
 * Storage is encrypted as its database says; one that is made from another as that one is, and always where it names a key. What is
 * encrypted `byDefault` stays so where it is restored from a snapshot that was not.
 */
export function databaseStore(
  v: { readonly storageEncrypted?: unknown },
  around: Near,
  key: string,
  sources: readonly Source[] = [],
  byDefault: () => boolean = () => false,
): Many<Store> {
  return gather(() => {
    const unsaid = (): boolean => aside(byDefault) && !no(v.storageEncrypted);
    const store = (encrypted: boolean, whose: Store['key'] = () => around.key(v, key)): Many<Store> =>
      one({ what: 'database', encrypted, key: whose });
    const made = sources.find(([input]) => around.given(v, input));
    if (made && !around.given(v, key)) {
      if (made[0] === 'snapshotIdentifier' && unsaid()) return store(true, () => keyOfCopy(v, around, made));
      if (!yes(says('encrypted', () => v.storageEncrypted)))
        return map(copyOf(v, around, made), source => one({ ...source, what: 'database' }));
    }
    return store(
      either(
        () => made !== undefined,
        () => yes(says('encrypted', () => v.storageEncrypted)),
        unsaid,
      ),
    );
  });
}
const no = (value: unknown): boolean => value !== undefined && value !== null && !yes(value);
/** What that which an input names keeps. */
export function copyOf(v: object, around: Near, [input, ...types]: Source): Many<Store> {
  const source = around.target(v, input, ...types);
  return source ? source.facts.encryption : around.elsewhere('It is encrypted as what it is made from, which is not in this stack.');
}
const keyOfCopy = (v: object, around: Near, source: Source): Key =>
  some(copyOf(v, around, source), store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
/** A copy of what an input names: encrypted with a key of its own where it has one, else as that is. */
export const copyStore = (v: object, around: Near, key: string, source: Source): Many<Store> =>
  gather<Store>(() =>
    around.given(v, key)
      ? one<Store>({ what: 'snapshot', encrypted: true, key: () => around.key(v, key) })
      : map(copyOf(v, around, source), store => one({ ...store, what: 'snapshot' })),
  );

/**
 * Aurora encrypts every cluster created or restored since 2026-02-18, with a key that AWS owns where none is named (Aurora user guide,
 * "Encrypting Amazon Aurora resources", and AWS's database blog on its default, 2026). A cluster that says no may be an older one, which
 * stays as it is: what it says counts.
 */
export const isAurora = (engine: unknown): boolean => /^aurora/.test(text(engine) ?? '');

export const automated = (days: number): Backup => ({ by: 'automated backups', days });
/** What a service keeps by itself, then whatever else there is. */
export const ownBackups = (days: () => number, ...others: readonly (() => Many<Backup>)[]): Many<Backup> =>
  gather(() => one(automated(days())), ...others);
export const isGivenAny = (v: object, around: Near, ...inputs: readonly string[]): boolean => inputs.some(input => around.given(v, input));
/**
 * What is restored keeps backups for as long as its original did, where nobody says (RDS API, RestoreDBInstanceFromDBSnapshot and its like,
 * 2026).
 */
export const asRestored = (v: object, around: Near, sources: readonly string[], otherwise: number): number =>
  isGivenAny(v, around, ...sources)
    ? around.elsewhere('It keeps backups as long as what it is restored from; how long is not in this stack.')
    : otherwise;
export const daysOr = (value: unknown, otherwise: number): number => num(value) ?? otherwise;

interface Placed {
  readonly dbSubnetGroupName?: unknown;
}
/**
 * Where nothing is said, a new address is private in a subnet group other than `default`; without a group Aurora's is private, and any other's
 * is public (RDS API, CreateDBInstance and CreateDBCluster, 2026). For what is restored or replicated, the API tells it otherwise or not at all.
 */
export const addressByDefault = (v: Placed, around: Near, isMade: boolean, isAurora: () => boolean): Many<Exposure> =>
  gather(() => {
    if (isMade) return around.elsewhere('Whether its subnets lead to the internet is unknown: they are not in this stack.');
    if (!around.given(v, 'dbSubnetGroupName')) return one(publicAddress(!isAurora()));
    const group = around.target(v, 'dbSubnetGroupName', 'aws:rds/subnetGroup:SubnetGroup', 'AWS::RDS::DBSubnetGroup');
    return one(publicAddress(!group && text(v.dbSubnetGroupName) === 'default'));
  });
export const publicAddress = (isPublic: unknown): Exposure => ({ through: 'a public address', public: yes(isPublic) });
/** A snapshot is restored by whom it is shared with: `all` is everyone with an AWS account. */
export const sharing = (isShared: boolean): Exposure => ({ through: 'its being shared with everyone', public: isShared });

/**
 * Days that point-in-time recovery reaches back where nobody says (DynamoDB API, PointInTimeRecoverySpecification, 2026); with Keyspaces,
 * always (its developer guide, 2026).
 */
const POINT_IN_TIME_DAYS = 35;
export const pointInTime = (enabled: () => unknown, days: () => unknown = () => undefined): Many<Backup> =>
  gather(() => one({ by: 'point-in-time recovery', days: says('days', () => (yes(enabled()) ? daysOr(days(), POINT_IN_TIME_DAYS) : 0)) }));
