import { type Inputs, KEY, of } from '../../support/cells';
import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

const instance = 'aws:ec2/instance:Instance';
const template = 'aws:ec2/launchTemplate:LaunchTemplate';
const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const root = (ebs: unknown) => ({ deviceName: '/dev/xvda', ebs });
const data = (ebs: unknown) => ({ deviceName: '/dev/sdf', ebs });
const launched = (...what: readonly (readonly [string, unknown])[]) => what.map(([kind, tags]) => ({ what: kind, tags }));

describe('instances', () => {
  lines({
    'have a root volume as their image has it': { stack: [subject(instance)], aspect: 'encryption', is: [store('root volume', false)] },
    'have one encrypted by the account, whose key it is': {
      stack: [subject(instance)],
      outside: { assured: ['ebs-encryption-by-default'] },
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'have volumes as their blocks say': {
      stack: [
        subject(instance, {
          rootBlockDevice: { encrypted: true },
          ebsBlockDevices: [{ encrypted: 'true' }, UNKNOWN, { encrypted: false }],
        }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true), store('data volume', true), 'unknown', store('data volume', false)],
    },
    'take volumes from their launch template': {
      stack: [
        subject(instance, { launchTemplate: { id: ref('template') } }),
        other('template', template, { blockDeviceMappings: [root({ encrypted: 'true' }), data({ encrypted: 'false' })] }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true), store('data volume', false)],
    },
    'tell of the root themselves before their template does': {
      stack: [
        subject(instance, { rootBlockDevice: { encrypted: false }, launchTemplate: { name: 'base' } }),
        other('template', template, { name: 'base', blockDeviceMappings: [root({ encrypted: 'true' })] }),
      ],
      aspect: 'encryption',
      is: [store('root volume', false)],
    },
    'are unknown where their template is elsewhere': {
      stack: [subject(instance, { launchTemplate: { id: 'lt-1' } })],
      aspect: 'encryption',
      is: ['unknown', 'unknown'],
    },
    'have the tags of their template too': {
      stack: [
        subject(instance, { tags: { a: 'own' }, launchTemplate: { id: ref('template') } }),
        other('template', template, { tagSpecifications: [{ resourceType: 'instance', tags: { a: 'theirs', b: 'theirs' } }] }),
      ],
      tags: ['a', 'b', 'c'],
      aspect: 'tags',
      is: { a: 'own', b: 'theirs' },
    },
    'tag volumes with volumeTags or by the template': {
      stack: [
        subject(instance, { volumeTags: { a: 'own' }, launchTemplate: { id: ref('template') } }),
        other('template', template, { tagSpecifications: [{ resourceType: 'volume', tags: { b: 'theirs' } }] }),
      ],
      tags: ['a', 'b'],
      aspect: 'launches',
      is: launched(['volume', { a: 'own', b: 'theirs' }]),
    },
    'are in the region of their zone': {
      stack: [subject(instance, { availabilityZone: 'eu-central-2a' })],
      aspect: 'location',
      is: { region: 'eu-central-2', zone: 'eu-central-2a' },
    },
    'of a template have mappings, root or not': {
      stack: [subject('AWS::EC2::Instance', { blockDeviceMappings: [data({ encrypted: 'true', kmsKeyId: 'own' })] })],
      aspect: 'encryption',
      is: [store('data volume', true, 'customer-key'), store('root volume', false)],
    },
    'of a template may encrypt the root': {
      stack: [
        subject('AWS::EC2::Instance', {
          blockDeviceMappings: [root({ encrypted: true }), { deviceName: '/dev/sdb', virtualName: 'ephemeral0' }],
        }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'of a template take volumes from their launch template': {
      stack: [
        subject('AWS::EC2::Instance', { launchTemplate: { launchTemplateId: ref('template'), version: '1' } }),
        other('template', 'AWS::EC2::LaunchTemplate', { launchTemplateData: { blockDeviceMappings: [root({ encrypted: true })] } }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'of a template tag volumes where they pass their tags on': {
      stack: [subject('AWS::EC2::Instance', { tags: [{ key: 'a', value: 'b' }], propagateTagsToVolumeOnCreation: 'true' })],
      tags: ['a', 'c'],
      defaultTags: { c: 'stack' },
      aspect: 'launches',
      is: launched(['volume', { a: 'b' }]),
    },
    'of a template tag no volumes otherwise': {
      stack: [subject('AWS::EC2::Instance', { tags: [{ key: 'a', value: 'b' }] })],
      tags: ['a'],
      aspect: 'launches',
      is: launched(['volume', {}]),
    },
    'asked for by the spot keep no tags of the request': {
      stack: [subject('aws:ec2/spotInstanceRequest:SpotInstanceRequest', { tags: { a: 'b' }, volumeTags: { c: 'd' } })],
      tags: ['a', 'c'],
      aspect: 'launches',
      is: launched(['instance', {}], ['volume', { c: 'd' }]),
    },
    'asked for by the spot have a root volume too': {
      stack: [subject('aws:ec2/spotInstanceRequest:SpotInstanceRequest')],
      aspect: 'encryption',
      is: [store('root volume', false)],
    },
  });
});

describe('what else is encrypted', () => {
  const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

  it.each<[string, Inputs, unknown]>([
    [
      'AWS::DLM::LifecyclePolicy',
      { policyDetails: { actions: [{ crossRegionCopy: [{ encryptionConfiguration: { encrypted: 'true', cmkArn: KEY } }, {}] }] } },
      [store(true, 'customer-key'), store(false)],
    ],
    ['AWS::DLM::LifecyclePolicy', { state: 'DISABLED', policyDetails: { schedules: [{ crossRegionCopyRules: [{}] }] } }, []],
  ])('%s %j is encrypted or not', (type, inputs, expected) => {
    const told = of('encryption', type, inputs);
    expect(told === 'unknown' ? [told] : told).toEqual(expected);
  });
});
