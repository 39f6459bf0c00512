import type { Backup, Exposure, Store } from '../../../../engine/facts';
import { either, gather, type Many, one } from '../../../../engine/known';
import { Cannot } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { toWrite } from '../../../../engine/view';
import type { Near } from '../../near';
import { text, yes } from '../../shared/cells';
import { daysOr, ownBackups } from '../../shared/databases';

interface Cache {
  readonly engine?: unknown;
  readonly snapshotRetentionLimit?: unknown;
}
const isMemcached = (c: Cache): boolean => text(c.engine)?.toLowerCase() === 'memcached';

/**
 * A cluster by itself cannot be encrypted at rest, of whichever engine: only replication groups and serverless caches can (ElastiCache user
 * guide, "At-Rest Encryption", and API, CreateCacheCluster, 2026). Swap and backups are on disk all the same. A group may have one node; a
 * cluster in a group is encrypted as that is.
 */
export function cachedOnce(c: Cache, inGroup: boolean): Many<Store> {
  if (inGroup) throw new Cannot('Its replication group says how it is encrypted.');
  if (isMemcached(c)) throw new Cannot('Memcached keeps nothing at rest.');
  return one({ what: 'cache', encrypted: false, instead: 'a replication group of one node', key: () => 'provider-key' });
}

interface Group extends Cache {
  readonly atRestEncryptionEnabled?: unknown;
  readonly durability?: unknown;
  readonly globalReplicationGroupId?: unknown;
  readonly kmsKeyId?: unknown;
}
/**
 * A group is encrypted where it says so, by default where its engine is Valkey (ElastiCache API, CreateReplicationGroup, 2026), and always
 * where it is durable, which it is not by default (ElastiCache user guide, "Configuring durability", 2026).
 */
export function groupStore(g: Group, around: Near): Many<Store> {
  const store = (encrypted: boolean): Many<Store> => one({ what: 'cache', encrypted, key: () => around.key(g, 'kmsKeyId') });
  const durable = (): boolean => /^a?sync$/.test(text(g.durability) ?? '');
  if (around.given(g, 'atRestEncryptionEnabled'))
    return store(either(() => yes(says('encrypted', () => g.atRestEncryptionEnabled)), durable));
  if (around.given(g, 'globalReplicationGroupId'))
    return around.elsewhere('It is encrypted as the primary of its global group, which is not in this stack.');
  toWrite(g, 'atRestEncryptionEnabled');
  return store(either(() => text(g.engine)?.toLowerCase() === 'valkey', durable));
}

/**
 * One snapshot a day; none unless a limit says for how many days (ElastiCache API, CreateReplicationGroup and CreateCacheCluster, 2026).
 */
export function cacheBackup(c: Cache, inGroup = false): Many<Backup> {
  if (inGroup) throw new Cannot('Its replication group takes the snapshots.');
  if (isMemcached(c)) throw new Cannot('Memcached on nodes of its own cannot be backed up.');
  return ownBackups(() => daysOr(c.snapshotRetentionLimit, 0));
}
interface Serverless extends Cache {
  readonly connectionType?: unknown;
}
/** A serverless cache is reached inside its VPC unless it asks for the internet (ElastiCache API, CreateServerlessCache, 2026). */
export const serverlessExposure = (c: Serverless): Many<Exposure> =>
  gather(() => one({ through: 'its public endpoint', public: text(c.connectionType) === 'public' }));
/** A serverless cache can be backed up whatever its engine, and is not by default (ElastiCache API, CreateServerlessCache, 2026). */
export const serverlessBackup = (c: Cache): Many<Backup> => ownBackups(() => daysOr(c.snapshotRetentionLimit, 0));
