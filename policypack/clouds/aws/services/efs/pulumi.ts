import type { Backup } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { fileSystem } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type AwsInputs, awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { regionOf, text } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { automatic, fileSystemStore } from './cells';

type FileSystem = AwsInputs['aws:efs/fileSystem:FileSystem'];

const backup = (f: FileSystem, around: Around<AwsInputs>): Many<Backup> =>
  gather(
    () => {
      const policies = around.pointingHere('aws:efs/backupPolicy:BackupPolicy', 'fileSystemId');
      return policies.length === 0
        ? one(
            automatic(
              () => undefined,
              () => f.availabilityZoneName,
            ),
          )
        : map(policies, ({ inputs }) =>
            one(
              automatic(
                () => inputs.backupPolicy?.status,
                () => undefined,
              ),
            ),
          );
    },
    () => plannedHere('elasticfilesystem:file-system/')(f, around),
  );

export const efs = awsRows({
  'aws:efs/fileSystem:FileSystem': {
    kind: fileSystem,
    names: ['creationToken'],
    facts: {
      location: (f, around) => {
        const zone = text(f.availabilityZoneName);
        return { ...regionOf(f, around), ...(zone !== undefined && { zone }) };
      },
      encryption: fileSystemStore,
      exposure: (_f, around) =>
        map(around.pointingHere('aws:efs/fileSystemPolicy:FileSystemPolicy', 'fileSystemId'), ({ inputs }) =>
          openBy('its file system policy', () => inputs.policy),
        ),
      backup,
    },
  },
  'aws:efs/fileSystemPolicy:FileSystemPolicy': {
    kind: policy,
    belongsTo: ownedBy('fileSystemId', 'aws:efs/fileSystem:FileSystem'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
