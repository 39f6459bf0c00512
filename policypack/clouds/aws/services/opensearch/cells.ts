import type { Backup, Exposure, Store } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { yes } from '../../shared/cells';
import { ownBackups } from '../../shared/databases';
import { openBy } from '../../shared/policies';

/**
 * Hourly snapshots of a domain, up to 336 of them, are kept for 14 days (OpenSearch Service developer guide, "Creating index snapshots",
 * 2026).
 */
const SNAPSHOT_DAYS = 14;
export const searchBackup = (): Many<Backup> => ownBackups(() => SNAPSHOT_DAYS);
/**
 * Snapshots of a collection are taken every hour, too; the developer guide, "Backing up collections using snapshots" (2026), does not say
 * how long they are kept.
 */
export const collectionBackup = (_v: object, around: Near): Many<Backup> =>
  gather(() => around.elsewhere('How long OpenSearch Serverless keeps its hourly snapshots is unknown.'));

/**
 * Off where nothing says, and with AWS's key where none is named (provider's documentation and OpenSearch Service developer guide,
 * "Encryption of data at rest", 2026).
 */
export const searchStore = <O extends { readonly enabled?: unknown; readonly kmsKeyId?: unknown }>(
  options: O | null | undefined,
  around: Near,
): Many<Store> =>
  one({
    what: 'domain',
    encrypted: yes(options?.enabled),
    key: () => (options ? around.key(options as { kmsKeyId?: unknown }, 'kmsKeyId') : 'provider-key'),
  });

/** A domain in a VPC is reached only there, whatever its policies say. */
export const searchExposure = (vpcOptions: unknown, policies: Many<() => unknown>): Many<Exposure> =>
  vpcOptions ? one({ through: 'its access policy', public: false }) : map(policies, policy => openBy('its access policy', policy));
