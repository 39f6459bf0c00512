import type { Backup } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { cannot, type Table } from '../../../../engine/row';
import { fileSystem } from '../../kinds/data';
import type { Near } from '../../near';
import { cfnRows } from '../../row';
import { planned, plannedHere } from '../../shared/backup-plans';
import { num } from '../../shared/cells';
import { uncheckedRows } from '../../shared/unchecked';
import { fileSystemStore } from './cells';

interface Configuration {
  readonly automaticBackupRetentionDays?: unknown;
}
interface FileSystem {
  readonly lustreConfiguration?: Configuration | null;
  readonly windowsConfiguration?: Configuration | null;
  readonly ontapConfiguration?: Configuration | null;
  readonly openZfsConfiguration?: Configuration | null;
}
/** Days where nobody says: 30, but 0 for Lustre (FSx API, CreateFileSystem, 2026). */
const standard = { lustre: 0, others: 30 } as const;
const backup = (f: FileSystem, around: Near): Many<Backup> =>
  gather(
    () => {
      const others = f.windowsConfiguration ?? f.ontapConfiguration ?? f.openZfsConfiguration;
      const days = num((others ?? f.lustreConfiguration)?.automaticBackupRetentionDays);
      return one({ by: 'automatic backups', days: days ?? (others ? standard.others : standard.lustre) });
    },
    () => plannedHere('fsx:file-system/')(f, around),
  );
const byFileSystem = cannot('It is encrypted and reached as its file system is, which is judged itself.');

export const fsx: Table = {
  ...uncheckedRows({
    'AWS::FSx::FileSystem': {
      kind: fileSystem,
      facts: {
        encryption: fileSystemStore,
        backup,
      },
    },
  }),
  ...cfnRows({
    'AWS::FSx::Volume': {
      kind: fileSystem,
      facts: {
        encryption: byFileSystem,
        exposure: byFileSystem,
        backup: planned('fsx:volume/'),
      },
    },
  }),
};
