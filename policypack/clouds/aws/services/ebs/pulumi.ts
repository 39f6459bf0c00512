import type { Exposure, Store } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { copy, volume } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { type AwsInputs, awsRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { deviceStore } from '../../shared/block-devices';
import { ec2Tags, regionAndZone, text, yes } from '../../shared/cells';
import { copiesElsewhere, scheduledSnapshots } from '../../shared/snapshot-policies';

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
  if (yes(says('encrypted', () => c.encrypted))) return store(true);
  const source = around.target(c, 'sourceSnapshotId', 'aws:ebs/snapshot:Snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy');
  return source
    ? map(source.facts.encryption, ({ encrypted }) => store(encrypted))
    : around.elsewhere('It is encrypted as its source, which is not in this stack.');
};

export const ebs = awsRows({
  'aws:ebs/volume:Volume': {
    kind: volume,
    belongsTo: (_v, around) =>
      map(around.pointingHere('aws:ec2/volumeAttachment:VolumeAttachment', 'volumeId'), attachment => {
        const instance = around.target(attachment.inputs, 'instanceId', 'aws:ec2/instance:Instance');
        return instance ? [() => instance] : [];
      }),
    facts: {
      location: regionAndZone,
      encryption: (v, around) => [() => deviceStore('volume', v, around)],
      backup: (v, around) =>
        gather(
          () => scheduledSnapshots('VOLUME', ec2Tags(v, around), around),
          () => planned('ec2:volume/', ec2Tags)(v, around),
        ),
    },
  },
  'aws:ebs/snapshot:Snapshot': {
    kind: copy,
    model: 'iaas',
    belongsTo: (s, around) => {
      const volume = around.target(s, 'volumeId', 'aws:ebs/volume:Volume');
      return volume ? [() => volume] : [];
    },
    facts: {
      encryption: asVolume,
      exposure: sharing,
    },
  },
  'aws:ebs/snapshotCopy:SnapshotCopy': {
    kind: copy,
    model: 'iaas',
    belongsTo: (c, around) => {
      const source = around.target(c, 'sourceSnapshotId', 'aws:ebs/snapshot:Snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy');
      return source ? [() => source] : [];
    },
    facts: {
      encryption: asSource,
      exposure: sharing,
    },
  },
  'aws:ebs/snapshotImport:SnapshotImport': {
    kind: copy,
    model: 'iaas',
    facts: {
      encryption: (s, around) => [() => deviceStore('snapshot', s, around)],
      exposure: sharing,
    },
  },
  'aws:dlm/lifecyclePolicy:LifecyclePolicy': { kind: setting, model: 'iaas', facts: { encryption: copiesElsewhere } },
});
