import type { Launch, Store } from '../../engine/facts';
import { each, gather, type Many, one } from '../../engine/known';
import { type Around, cannot } from '../../engine/row';
import { ec2Tags, plannedBackup, regionAndZone, tagMap, yes } from '../cells';
import { type AwsInputs, awsRows } from '../row';

type Instance = AwsInputs['aws:ec2/instance:Instance'];
type Near = Around<AwsInputs>;
interface Device {
  readonly encrypted?: unknown;
  readonly kmsKeyId?: string;
  readonly snapshotId?: unknown;
  readonly noDevice?: unknown;
}

/** A volume made with the instance: encrypted where it says so; else as the account's default or its snapshot has it, which a template cannot see. */
export const deviceStore = (what: string, device: Device, around: Near): Store => ({
  what,
  encrypted: yes(device.encrypted) || around.assured('ebs-encryption-by-default'),
  key: () => around.key(device, 'kmsKeyId'),
});

/** An instance always has a root volume; without a block for it, it is as the image has it: unencrypted unless somebody copied the image encrypted. */
function encryption(i: Instance, around: Near): Many<Store> {
  return gather(
    () => one(deviceStore('root volume', (i.rootBlockDevice ?? {}) as Device, around)),
    () => each(i.ebsBlockDevices, device => deviceStore('data volume', device as Device, around)),
  );
}

/** Volumes take `volumeTags`, or their own blocks' tags; else they get none but the provider's. */
const launches = (i: Instance, around: Near): Many<Launch> => {
  const own = i.volumeTags;
  const volume = (device: object | undefined): Launch => ({
    what: 'volume',
    tags: tagMap(own === undefined ? (device ?? {}) : { tags: own }, around),
  });
  return gather(
    () => one(volume(i.rootBlockDevice)),
    () => each(i.ebsBlockDevices, device => volume(device)),
  );
};

export const instances = awsRows({
  'aws:ec2/instance:Instance': {
    holds: 'compute',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionAndZone,
      encryption,
      launches,
      exposure: cannot('An instance is reached through its security groups, which are judged themselves.'),
      backup: plannedBackup,
    },
  },
  'aws:ec2/volumeAttachment:VolumeAttachment': { holds: 'other', model: 'iaas', facts: {} },
  'aws:ec2/tag:Tag': { holds: 'other', model: 'iaas', facts: {} },
});
