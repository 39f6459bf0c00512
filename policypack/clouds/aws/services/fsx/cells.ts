import type { Backup, Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { plannedHere } from '../../shared/backup-plans';
import { always, num } from '../../shared/cells';

/** FSx encrypts everything at rest, by AWS's key for FSx where none is named (FSx API, CreateFileSystem and CreateFileCache, 2026). */
export const fileSystemStore = (f: object, around: Near): Many<Store> => one(always('file system', () => around.key(f, 'kmsKeyId')));
/** Backups that it makes itself, and those of a plan. */
export const backups =
  (standard: number) =>
  (f: { readonly automaticBackupRetentionDays?: unknown }, around: Near): Many<Backup> =>
    gather(
      () => one({ by: 'automatic backups', days: num(f.automaticBackupRetentionDays) ?? standard }),
      () => plannedHere('fsx:file-system/')(f, around),
    );
export const throughGroups = cannot('It is reached from its network alone, through security groups, which are judged themselves.');
