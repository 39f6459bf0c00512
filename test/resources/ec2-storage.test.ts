import { lines, other, ref, subject } from '../support/rows';
import { UNKNOWN } from '../support/samples';

const volume = 'aws:ebs/volume:Volume';
const snapshot = 'aws:ebs/snapshot:Snapshot';
const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });

describe('volumes', () => {
  lines({
    'are not encrypted unless they say so': { stack: [subject(volume)], aspect: 'encryption', is: [store('volume', false)] },
    'are encrypted where a template writes a text': {
      stack: [subject('AWS::EC2::Volume', { encrypted: 'true', kmsKeyId: 'alias/own' })],
      aspect: 'encryption',
      is: [store('volume', true, 'customer-key')],
    },
    'are encrypted by the account': {
      stack: [subject('AWS::EC2::Volume', {})],
      outside: { assured: ['ebs-encryption-by-default'] },
      aspect: 'encryption',
      is: [store('volume', true)],
    },
    'are not encrypted by what the same program may do later': {
      stack: [subject(volume), other('default', 'aws:ebs/encryptionByDefault:EncryptionByDefault')],
      aspect: 'encryption',
      is: [store('volume', false)],
    },
    'are as a snapshot of the stack is': {
      stack: [
        subject(volume, { snapshotId: ref('copy') }),
        other('copy', 'aws:ebs/snapshotCopy:SnapshotCopy', { encrypted: true, sourceSnapshotId: 'snap-1', sourceRegion: 'eu-central-1' }),
      ],
      aspect: 'encryption',
      is: [store('volume', true)],
    },
    'are unknown where a snapshot of elsewhere decides': {
      stack: [subject(volume, { snapshotId: 'snap-1' })],
      aspect: 'encryption',
      is: ['unknown'],
    },
    'are as they say beside a snapshot of elsewhere': {
      stack: [subject(volume, { snapshotId: 'snap-1', encrypted: false })],
      aspect: 'encryption',
      is: [store('volume', false)],
    },
    'tell early where they tell by themselves': {
      stack: [subject(volume)],
      complete: false,
      aspect: 'encryption',
      is: [store('volume', false)],
    },
    'are in the region of their zone': {
      stack: [subject('AWS::EC2::Volume', { availabilityZone: 'eu-central-2a' })],
      aspect: 'location',
      is: { region: 'eu-central-2', zone: 'eu-central-2a' },
    },
    'have their stack tags': {
      stack: [subject('AWS::EC2::Volume', { tags: [{ key: 'a', value: 'b' }] })],
      tags: ['a', 'c', 'd'],
      defaultTags: { c: 'd' },
      aspect: 'tags',
      is: { a: 'b', c: 'd' },
    },
    'are as a volume that they copy is': {
      stack: [subject('AWS::EC2::Volume', { sourceVolumeId: ref('source') }), other('source', 'AWS::EC2::Volume', { encrypted: true })],
      aspect: 'encryption',
      is: [store('volume', true)],
    },
  });
});

describe('snapshots', () => {
  lines({
    'are encrypted as their volume is': {
      stack: [subject(snapshot, { volumeId: ref('disk') }), other('disk', volume, { encrypted: true })],
      aspect: 'encryption',
      is: [store('snapshot', true)],
    },
    'are unknown where their volume is elsewhere': {
      stack: [subject(snapshot, { volumeId: 'vol-1' })],
      aspect: 'encryption',
      is: 'unknown',
    },
    'wait for the stack': {
      stack: [subject(snapshot, { volumeId: UNKNOWN })],
      complete: false,
      aspect: 'encryption',
      is: 'deferred',
    },
    'are shared with one account at a time': {
      stack: [
        subject(snapshot, { volumeId: 'vol-1' }),
        other('share', 'aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission', {
          snapshotId: ref('it'),
          accountId: '123456789012',
        }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its sharing', public: false }],
    },
    'are copies already': { stack: [subject(snapshot, { volumeId: 'vol-1' })], aspect: 'backup', is: 'cannot' },
    'are not encrypted by being imported': {
      stack: [subject('aws:ebs/snapshotImport:SnapshotImport', { diskContainer: {} })],
      aspect: 'encryption',
      is: [store('snapshot', false)],
    },
    'are encrypted when copied, with the key that is named': {
      stack: [
        subject('aws:ebs/snapshotCopy:SnapshotCopy', { encrypted: 'true', kmsKeyId: ref('key'), sourceSnapshotId: 'snap-1' }),
        other('key', 'aws:kms/key:Key'),
      ],
      aspect: 'encryption',
      is: [store('snapshot', true, 'customer-key')],
    },
    'are as their source is when copied without a word': {
      stack: [subject('aws:ebs/snapshotCopy:SnapshotCopy', { sourceSnapshotId: 'snap-1' })],
      aspect: 'encryption',
      is: 'unknown',
    },
  });
});

describe('images', () => {
  const ami = 'aws:ec2/ami:Ami';
  lines({
    'are as their devices are': {
      stack: [
        subject(ami, {
          ebsBlockDevices: [
            { deviceName: '/dev/xvda', encrypted: true },
            { deviceName: '/dev/sdb', snapshotId: 'snap-1' },
          ],
        }),
      ],
      aspect: 'encryption',
      is: [store('image', true), 'unknown'],
    },
    'are public where everybody may launch them': {
      stack: [
        subject(ami),
        other('share', 'aws:ec2/amiLaunchPermission:AmiLaunchPermission', { imageId: ref('it'), group: 'all' }),
        other('account', 'aws:ec2/amiLaunchPermission:AmiLaunchPermission', { imageId: ref('it'), accountId: '123456789012' }),
      ],
      aspect: 'exposure',
      is: [
        { through: 'its launch permissions', public: true },
        { through: 'its launch permissions', public: false },
      ],
    },
    'are encrypted when copied so': {
      stack: [subject('aws:ec2/amiCopy:AmiCopy', { encrypted: true, sourceAmiId: 'ami-1' })],
      aspect: 'encryption',
      is: [store('image', true)],
    },
    'are as their source is when copied without a word': {
      stack: [
        subject('aws:ec2/amiCopy:AmiCopy', { sourceAmiId: ref('source') }),
        other('source', ami, { ebsBlockDevices: [{ encrypted: true }] }),
      ],
      aspect: 'encryption',
      is: [store('image', true)],
    },
    'are as the instance is that they are made from': {
      stack: [
        subject('aws:ec2/amiFromInstance:AmiFromInstance', { sourceInstanceId: ref('machine') }),
        other('machine', 'aws:ec2/instance:Instance', { rootBlockDevice: { encrypted: true } }),
      ],
      aspect: 'encryption',
      is: [store('image', true)],
    },
    'are granted to everybody by their permission': {
      stack: [subject('aws:ec2/amiLaunchPermission:AmiLaunchPermission', { imageId: 'ami-1', group: 'all' })],
      aspect: 'admits',
      is: [
        {
          via: 'resource',
          actions: ['ec2:runinstances'],
          allBut: false,
          resources: ['*'],
          allResourcesBut: false,
          principals: ['*'],
          anyone: true,
          limited: false,
        },
      ],
    },
  });
});
