import { cannot } from '../../../../engine/row';
import { copy, fileSystem } from '../../kinds/data';
import { awsRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { backups, fileSystemStore, throughGroups } from './cells';

/**
 * Days where nobody says. The provider's schema (terraform-provider-aws, internal/service/fsx) has 7 for Windows and 0 for ONTAP and
 * OpenZFS; Lustre's 0 is the API's (2026).
 */
const standard = { lustre: 0, windows: 7, ontap: 0, openZfs: 0 } as const;
const byFileSystem = cannot('It is encrypted and reached as its file system is, which is judged itself.');

export const fsx = awsRows({
  'aws:fsx/lustreFileSystem:LustreFileSystem': {
    kind: fileSystem,
    facts: {
      encryption: fileSystemStore,
      backup: backups(standard.lustre),
    },
  },
  'aws:fsx/windowsFileSystem:WindowsFileSystem': {
    kind: fileSystem,
    facts: {
      encryption: fileSystemStore,
      backup: backups(standard.windows),
    },
  },
  'aws:fsx/ontapFileSystem:OntapFileSystem': {
    kind: fileSystem,
    facts: {
      encryption: fileSystemStore,
      backup: backups(standard.ontap),
    },
  },
  'aws:fsx/openZfsFileSystem:OpenZfsFileSystem': {
    kind: fileSystem,
    facts: {
      encryption: fileSystemStore,
      backup: backups(standard.openZfs),
    },
  },
  'aws:fsx/backup:Backup': {
    kind: copy,
    belongsTo: (b, around) => {
      const found = around.target(
        b,
        'fileSystemId',
        'aws:fsx/lustreFileSystem:LustreFileSystem',
        'aws:fsx/windowsFileSystem:WindowsFileSystem',
        'aws:fsx/ontapFileSystem:OntapFileSystem',
        'aws:fsx/openZfsFileSystem:OpenZfsFileSystem',
      );
      return found ? [() => found] : [];
    },
    facts: {
      encryption: byFileSystem,
      exposure: throughGroups,
    },
  },
  'aws:fsx/fileCache:FileCache': {
    kind: fileSystem,
    facts: {
      encryption: fileSystemStore,
      backup: cannot('A cache holds what is kept elsewhere.'),
    },
  },
  'aws:fsx/ontapVolume:OntapVolume': {
    kind: fileSystem,
    facts: {
      encryption: byFileSystem,
      exposure: byFileSystem,
      backup: planned('fsx:volume/'),
    },
  },
  'aws:fsx/openZfsVolume:OpenZfsVolume': {
    kind: fileSystem,
    facts: {
      encryption: byFileSystem,
      exposure: byFileSystem,
      backup: cannot('It is backed up with its file system.'),
    },
  },
});
