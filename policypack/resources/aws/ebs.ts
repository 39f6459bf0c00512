import type { Exposure, Store } from '../../engine/facts';
import { gather, type Many, map, one } from '../../engine/known';
import { type Around, cannot } from '../../engine/row';
import { planned } from '../backup-plan-cells';
import { deviceStore } from '../block-device-cells';
import { ec2Tags, regionAndZone, regionOf, text, yes } from '../cells';
import { type AwsInputs, awsRows } from '../row';
import { copiesElsewhere, scheduledSnapshots } from '../snapshot-policy-cells';

type Near = Around<AwsInputs>;

/** Snapshots can be shared with all accounts at once; this provider names one account at a time. */
const sharing = (_s: object, around: Near): Many<Exposure> =>
  map(around.pointingHere('aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission', 'snapshotId'), ({ inputs }) =>
    one({ through: 'its sharing', public: text(inputs.accountId) === 'all' }),
  );
/** A snapshot is as its volume is. */
const asVolume = (s: AwsInputs['aws:ebs/snapshot:Snapshot'], around: Near): Many<Store> => {
  const volume = around.target(s, 'volumeId', 'aws:ebs/volume:Volume');
  return volume
    ? map(volume.facts.encryption, store => one({ ...store, what: 'snapshot' }))
    : around.elsewhere('It is encrypted as its volume, which is not in this stack.');
};
/** A copy is encrypted as asked, else as its source is; never with the source's key unless that is named. */
const asSource = (c: AwsInputs['aws:ebs/snapshotCopy:SnapshotCopy'], around: Near): Many<Store> => {
  const store = (encrypted: boolean): Many<Store> => one({ what: 'snapshot', encrypted, key: () => around.key(c, 'kmsKeyId') });
  if (yes(c.encrypted)) return store(true);
  const source = around.target(c, 'sourceSnapshotId', 'aws:ebs/snapshot:Snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy');
  return source
    ? map(source.facts.encryption, ({ encrypted }) => store(encrypted))
    : around.elsewhere('It is encrypted as its source, which is not in this stack.');
};
const isCopy = cannot('A snapshot is itself a copy.');

export const ebs = awsRows({
  'aws:ebs/volume:Volume': {
    holds: 'data',
    model: 'iaas',
    belongsTo: (_v, around) =>
      map(around.pointingHere('aws:ec2/volumeAttachment:VolumeAttachment', 'volumeId'), attachment => {
        const instance = around.target(attachment.inputs, 'instanceId', 'aws:ec2/instance:Instance');
        return instance ? [() => instance as never] : [];
      }),
    facts: {
      tags: ec2Tags,
      location: regionAndZone,
      encryption: (v, around) => [() => deviceStore('volume', v, around)],
      exposure: cannot('A volume is reached only through an instance.'),
      backup: (v, around) =>
        gather(
          () => scheduledSnapshots('VOLUME', ec2Tags(v, around), around),
          () => planned('ec2:volume/', ec2Tags)(v, around),
        ),
    },
  },
  'aws:ebs/snapshot:Snapshot': {
    holds: 'data',
    model: 'iaas',
    belongsTo: (s, around) => {
      const volume = around.target(s, 'volumeId', 'aws:ebs/volume:Volume');
      return volume ? [() => volume as never] : [];
    },
    facts: { tags: ec2Tags, location: regionOf, encryption: asVolume, exposure: sharing, backup: isCopy },
  },
  'aws:ebs/snapshotCopy:SnapshotCopy': {
    holds: 'data',
    model: 'iaas',
    belongsTo: (c, around) => {
      const source = around.target(c, 'sourceSnapshotId', 'aws:ebs/snapshot:Snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy');
      return source ? [() => source as never] : [];
    },
    facts: { tags: ec2Tags, location: regionOf, encryption: asSource, exposure: sharing, backup: isCopy },
  },
  'aws:ebs/snapshotImport:SnapshotImport': {
    holds: 'data',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionOf,
      encryption: (s, around) => [() => deviceStore('snapshot', s, around)],
      exposure: sharing,
      backup: isCopy,
    },
  },
  'aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission': { holds: 'other', model: 'iaas', facts: {} },
  // Made in the same program it may come after the volumes it should encrypt: the assurance counts, not this.
  'aws:ebs/encryptionByDefault:EncryptionByDefault': { holds: 'other', model: 'iaas', facts: {} },
  'aws:ebs/defaultKmsKey:DefaultKmsKey': { holds: 'other', model: 'iaas', facts: {} },
  'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess': { holds: 'other', model: 'iaas', facts: {} },
  'aws:dlm/lifecyclePolicy:LifecyclePolicy': { holds: 'other', model: 'iaas', facts: { encryption: copiesElsewhere } },
});
