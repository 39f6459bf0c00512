import type { Backup, Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { type Around, Cannot } from '../engine/row';
import { text, yes } from './cells';
import { daysOr, ownBackups } from './database-cells';

// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
type Near = Around<any>;
interface Cache {
  readonly engine?: unknown;
  readonly snapshotRetentionLimit?: unknown;
}
const isMemcached = (c: Cache): boolean => text(c.engine)?.toLowerCase() === 'memcached';

/** A cluster by itself has no encryption at rest (ElastiCache user guide, 2026); one in a group is encrypted as the group is. */
export function cachedOnce(c: Cache, inGroup: boolean): Many<Store> {
  if (inGroup) throw new Cannot('Its replication group says how it is encrypted.');
  if (isMemcached(c)) throw new Cannot('Memcached keeps nothing at rest.');
  return one({ what: 'cache', encrypted: false, key: () => 'provider-key' });
}

/** A group is encrypted where it says so, and by default where its engine is Valkey (ElastiCache API, CreateReplicationGroup, 2026). */
export function groupStore(
  g: Cache & { readonly atRestEncryptionEnabled?: unknown; readonly globalReplicationGroupId?: unknown; readonly kmsKeyId?: unknown },
  around: Near,
): Many<Store> {
  const store = (encrypted: boolean): Many<Store> => one({ what: 'cache', encrypted, key: () => around.key(g, 'kmsKeyId') });
  if (around.given(g, 'atRestEncryptionEnabled')) return store(yes(g.atRestEncryptionEnabled));
  if (around.given(g, 'globalReplicationGroupId')) return around.elsewhere('whether the primary of its global group is encrypted');
  return store(text(g.engine)?.toLowerCase() === 'valkey');
}

/** One snapshot a day; none unless a limit says for how many days (provider's schema and ElastiCache API, 2026). */
export function cacheBackup(c: Cache, inGroup = false): Many<Backup> {
  if (inGroup) throw new Cannot('Its replication group takes the snapshots.');
  if (isMemcached(c)) throw new Cannot('Memcached cannot be backed up.');
  return ownBackups(() => daysOr(c.snapshotRetentionLimit, 0));
}
