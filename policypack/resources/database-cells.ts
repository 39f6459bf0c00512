import type { Backup, Exposure, Store } from '../engine/facts';
import { gather, type Many, map, one } from '../engine/known';
import type { Around } from '../engine/row';
import { num, text, yes } from './cells';

// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
type Near = Around<any>;
/** An input that names what a database is made from, and the types that this may be. */
export type Source = readonly [input: string, ...types: string[]];

/** Storage is encrypted as its database says; one that is made from another as that one is, and always where it names a key. */
export function databaseStore(
  v: { readonly storageEncrypted?: unknown },
  around: Near,
  key: string,
  sources: readonly Source[] = [],
  byDefault: () => boolean = () => false,
): Many<Store> {
  return gather(() => {
    const store = (encrypted: boolean): Many<Store> => one({ what: 'database', encrypted, key: () => around.key(v, key as never) });
    const made = sources.find(([input]) => around.given(v, input as never));
    if (yes(v.storageEncrypted) || (made && around.given(v, key as never))) return store(true);
    if (made) return map(copyOf(v, around, made), source => one({ ...source, what: 'database' }));
    return store(around.given(v, 'storageEncrypted') ? false : byDefault());
  });
}
/** What that which an input names keeps. */
export function copyOf(v: object, around: Near, [input, ...types]: Source): Many<Store> {
  const source = around.target(v, input as never, ...types);
  return source ? source.facts.encryption : around.elsewhere('whether what it is made from is encrypted');
}
/** A copy of what an input names: encrypted with a key of its own where it has one, else as that is. */
export const copyStore = (v: object, around: Near, key: string, source: Source): Many<Store> =>
  gather<Store>(() =>
    around.given(v, key as never)
      ? one<Store>({ what: 'snapshot', encrypted: true, key: () => around.key(v, key as never) })
      : map(copyOf(v, around, source), store => one({ ...store, what: 'snapshot' })),
  );

/**
 * Aurora encrypts every cluster created since 2026-02-18, with a key of AWS's where none is named (Aurora user guide, "Encrypting Amazon
 * Aurora resources").
 */
export const isAurora = (engine: unknown): boolean => /^aurora/.test(text(engine) ?? '');

export const automated = (days: number): Backup => ({ by: 'automated backups', days });
/** What a service keeps by itself, then whatever else there is. */
export const ownBackups = (days: () => number, ...others: readonly (() => Many<Backup>)[]): Many<Backup> =>
  gather(() => one(automated(days())), ...others);
export const daysOr = (value: unknown, otherwise: number): number => num(value) ?? otherwise;

export const publicAddress = (isPublic: unknown): Exposure => ({ through: 'a public address', public: yes(isPublic) });
/** A snapshot is restored by whom it is shared with: `all` is everyone with an AWS account. */
export const sharing = (isShared: boolean): Exposure => ({ through: 'its being shared with everyone', public: isShared });

/** Days that point-in-time recovery reaches back where nobody says (DynamoDB developer guide, 2026). */
const POINT_IN_TIME_DAYS = 35;
export const pointInTime = (enabled: () => unknown, days: () => unknown = () => undefined): Many<Backup> =>
  gather(() => one({ by: 'point-in-time recovery', days: yes(enabled()) ? daysOr(days(), POINT_IN_TIME_DAYS) : 0 }));
