import type { Backup } from '../../engine/facts';
import { gather, type Many, map, one } from '../../engine/known';
import type { Around } from '../../engine/row';
import { plannedHere } from '../backup-plan-cells';
import { regionOf, tagMap, text } from '../cells';
import { automatic, fileSystem } from '../efs-cells';
import { ownedBy } from '../owner-cells';
import { placed as setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { type AwsInputs, awsRows } from '../row';

type FileSystem = AwsInputs['aws:efs/fileSystem:FileSystem'];

const backup = (f: FileSystem, around: Around<AwsInputs>): Many<Backup> =>
  gather(
    () => {
      const policies = around.pointingHere('aws:efs/backupPolicy:BackupPolicy', 'fileSystemId');
      return policies.length === 0
        ? one(automatic(undefined, f.availabilityZoneName))
        : map(policies, ({ inputs }) => one(automatic(inputs.backupPolicy?.status, undefined)));
    },
    () => plannedHere('elasticfilesystem:file-system/')(f, around),
  );

export const efs = awsRows({
  'aws:efs/fileSystem:FileSystem': {
    holds: 'data',
    model: 'paas',
    names: ['creationToken'],
    facts: {
      tags: tagMap,
      location: (f, around) => {
        const zone = text(f.availabilityZoneName);
        return { ...regionOf(f, around), ...(zone !== undefined && { zone }) };
      },
      encryption: fileSystem,
      exposure: (_f, around) =>
        map(around.pointingHere('aws:efs/fileSystemPolicy:FileSystemPolicy', 'fileSystemId'), ({ inputs }) =>
          openBy('its file system policy', () => inputs.policy),
        ),
      backup,
    },
  },
  'aws:efs/fileSystemPolicy:FileSystemPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('fileSystemId', 'aws:efs/fileSystem:FileSystem'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:efs/backupPolicy:BackupPolicy': setting,
  'aws:efs/mountTarget:MountTarget': setting,
  'aws:efs/replicationConfiguration:ReplicationConfiguration': setting,
  'aws:efs/accessPoint:AccessPoint': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
});
