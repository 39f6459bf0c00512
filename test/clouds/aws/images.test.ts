import { lines, other, ref, subject } from '../../support/rows';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });

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
