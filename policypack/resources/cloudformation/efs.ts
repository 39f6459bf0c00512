import { gather, one } from '../../engine/known';
import { plannedHere } from '../backup-plan-cells';
import { regionOf, text } from '../cells';
import { automatic, fileSystemStore } from '../efs-cells';
import { fileSystem } from '../kinds/data';
import { openBy } from '../policy-cells';
import { cfnRows } from '../row';
import { stackTagsIn } from '../tag-cells';

const tags = stackTagsIn('fileSystemTags');

export const efs = cfnRows({
  'AWS::EFS::FileSystem': {
    kind: fileSystem,
    facts: {
      tags,
      location: (f, around) => {
        const zone = text(f.availabilityZoneName);
        return { ...regionOf(f, around), ...(zone !== undefined && { zone }) };
      },
      encryption: fileSystemStore,
      exposure: f => openBy('its file system policy', () => f.fileSystemPolicy as unknown),
      backup: (f, around) =>
        gather(
          () => one(automatic(f.backupPolicy?.status, f.availabilityZoneName)),
          () => plannedHere('elasticfilesystem:file-system/', tags)(f, around),
        ),
    },
  },
});
