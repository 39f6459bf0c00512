import type { Backup } from '../../engine/facts';
import { gather, type Many, one } from '../../engine/known';
import { type Around, cannot, type Table } from '../../engine/row';
import { planned, plannedHere } from '../backup-plan-cells';
import { num, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { fileSystem, throughGroups } from '../fsx-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

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
// biome-ignore lint/suspicious/noExplicitAny: aws-native does not describe this type.
const backup = (f: FileSystem, around: Around<any>): Many<Backup> =>
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
      holds: 'data',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, encryption: fileSystem, exposure: throughGroups, backup },
    },
  }),
  ...cfnRows({
    'AWS::FSx::Volume': {
      holds: 'data',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, encryption: byFileSystem, exposure: byFileSystem, backup: planned('fsx:volume/') },
    },
  }),
};
