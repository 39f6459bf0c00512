import { HOLE, Unknown } from '../../../policypack/engine/known';
import { type Inputs, KEY, of } from '../../support/cells';
import { lines, other, ref, subject } from '../../support/rows';
import { factOf, UNKNOWN } from '../../support/samples';

const volume = 'aws:ebs/volume:Volume';
const snapshot = 'aws:ebs/snapshot:Snapshot';
const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });

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

describe('volumes made from a snapshot of the stack', () => {
  lines({
    'have its key where they name none': {
      stack: [
        subject('aws:ebs/volume:Volume', { snapshotId: ref('copy') }),
        other('copy', 'aws:ebs/snapshotCopy:SnapshotCopy', { encrypted: true, kmsKeyId: 'alias/own', sourceSnapshotId: 'snap-1' }),
      ],
      aspect: 'encryption',
      is: [store('volume', true, 'customer-key')],
    },
    'have the key that they name': {
      stack: [
        subject('aws:ebs/volume:Volume', { snapshotId: ref('copy'), encrypted: true, kmsKeyId: 'alias/aws/ebs' }),
        other('copy', 'aws:ebs/snapshotCopy:SnapshotCopy', { encrypted: true, kmsKeyId: 'alias/own', sourceSnapshotId: 'snap-1' }),
      ],
      aspect: 'encryption',
      is: [store('volume', true)],
    },
  });
});

describe('what else is encrypted', () => {
  const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

  it.each<[string, Inputs, unknown]>([
    ['aws:dlm/lifecyclePolicy:LifecyclePolicy', {}, []],
    [
      'aws:dlm/lifecyclePolicy:LifecyclePolicy',
      {
        policyDetails: {
          schedules: [{ crossRegionCopyRules: [{ encrypted: true, cmkArn: KEY }, { encrypted: false }, { encrypted: UNKNOWN }] }],
        },
      },
      [store(true, 'customer-key'), store(false), 'unknown'],
    ],
    [
      'aws:dlm/lifecyclePolicy:LifecyclePolicy',
      {
        policyDetails: {
          action: { crossRegionCopies: [{ encryptionConfiguration: { encrypted: true } }, { encryptionConfiguration: {} }] },
        },
      },
      [store(true), store(false)],
    ],
  ])('%s %j is encrypted or not', (type, inputs, expected) => {
    const told = of('encryption', type, inputs);
    expect(told === 'unknown' ? [told] : told).toEqual(expected);
  });
});

describe('a volume by itself', () => {
  const volume = (inputs: Record<string, unknown>) => [{ type: 'aws:ebs/volume:Volume', inputs }];

  it('tells of a volume what its inputs say', () => {
    expect(factOf('encryption', volume({ encrypted: true, kmsKeyId: 'alias/aws/ebs' }))).toEqual([
      { what: 'volume', encrypted: true, key: 'provider-key' },
    ]);
    expect(factOf('encryption', volume({ encrypted: UNKNOWN }))).toEqual(['unknown']);
    expect(factOf('encryption', volume({ kmsKeyId: 'alias/own' }))).toEqual([{ what: 'volume', encrypted: true, key: 'customer-key' }]);
    expect(factOf('encryption', volume({ kmsKeyId: '' }))).toEqual([{ what: 'volume', encrypted: false, key: 'provider-key' }]);
    expect(factOf('encryption', volume({ kmsKeyId: UNKNOWN }))).toEqual(['unknown']);
    const nameOfSomething = new Unknown([], HOLE, true);
    expect(factOf('encryption', volume({ kmsKeyId: nameOfSomething }))).toEqual([{ what: 'volume', encrypted: true, key: 'unknown' }]);
    expect(factOf('encryption', volume({ kmsKeyId: 'alias/own', encrypted: false }))).toEqual([
      { what: 'volume', encrypted: false, key: 'customer-key' },
    ]);
    expect(factOf('location', volume({ availabilityZone: 'eu-central-2a' }))).toEqual({ region: 'eu-central-2', zone: 'eu-central-2a' });
    expect(factOf('tags', volume({ tags: { a: 'b' } }), { tags: ['a', 'c'], defaultTags: { c: 'd' } })).toEqual({ a: 'b', c: 'd' });
    expect(factOf('exposure', volume({}))).toBe('cannot');
    expect(factOf('backup', volume({}))).toEqual(['unknown']);
  });
});

describe('volumes of EC2', () => {
  const volume = 'aws:ebs/volume:Volume';
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
});
