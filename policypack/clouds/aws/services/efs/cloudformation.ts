import { gather, one } from '../../../../engine/known';
import { fileSystem } from '../../kinds/data';
import { cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { regionOf, text } from '../../shared/cells';
import { openBy } from '../../shared/policies';
import { stackTagsIn } from '../../shared/tags';
import { automatic, fileSystemStore } from './cells';

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
          () =>
            one(
              automatic(
                () => f.backupPolicy?.status,
                () => f.availabilityZoneName,
              ),
            ),
          () => plannedHere('elasticfilesystem:file-system/', tags)(f, around),
        ),
    },
  },
});
