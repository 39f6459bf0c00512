import type { Backup, Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { says } from '../../../../engine/says';
import type { Near } from '../../near';
import { text, yes } from '../../shared/cells';

/** Days; the plan that EFS makes by itself keeps daily copies for so long (EFS user guide, "Backing up EFS file systems", 2026). */
const AUTOMATIC_DAYS = 35;

/** Not encrypted unless it says so, and then with AWS's key for EFS where none is named (EFS API, CreateFileSystem, 2026). */
export const fileSystemStore = (f: { readonly encrypted?: unknown }, around: Near): Many<Store> =>
  gather(() => one({ what: 'file system', encrypted: yes(f.encrypted), key: () => around.key(f, 'kmsKeyId') }));

/**
 * Automatic backups as a backup policy says; without one they are on for file systems in a single zone alone (EFS API, CreateFileSystem,
 * 2026).
 */
export const automatic = (status: () => unknown, zone: () => unknown): Backup => {
  const said = text(says('days', status));
  const on = said === undefined ? text(zone()) !== undefined : said === 'ENABLED';
  return { by: 'automatic backups', days: on ? AUTOMATIC_DAYS : 0 };
};
