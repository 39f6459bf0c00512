import { Unknown } from '../../../../policypack/engine/known';
import { lines, other, ref, subject } from '../../../support/rows';
import { factOf, UNKNOWN } from '../../../support/samples';

const instance = 'aws:ec2/instance:Instance';
const template = 'aws:ec2/launchTemplate:LaunchTemplate';
const group = 'aws:autoscaling/group:Group';
const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const root = (ebs: unknown) => ({ deviceName: '/dev/xvda', ebs });
const data = (ebs: unknown) => ({ deviceName: '/dev/sdf', ebs });
const launched = (...what: readonly (readonly [string, unknown])[]) => what.map(([kind, tags]) => ({ what: kind, tags }));

describe('launch templates', () => {
  lines({
    'leave the root to the image': { stack: [subject(template)], aspect: 'encryption', is: [store('root volume', false)] },
    'say how volumes are encrypted': {
      stack: [
        subject(template, { blockDeviceMappings: [root({ encrypted: 'true', kmsKeyId: 'alias/aws/ebs' }), data({ encrypted: UNKNOWN })] }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true), 'unknown'],
    },
    'say how volumes are encrypted, in a template': {
      stack: [subject('AWS::EC2::LaunchTemplate', { launchTemplateData: { blockDeviceMappings: [root({ encrypted: true })] } })],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'tag what they launch': {
      stack: [
        subject(template, { tagSpecifications: [{ resourceType: 'instance', tags: { a: 'b' } }, { resourceType: 'network-interface' }] }),
      ],
      tags: ['a'],
      aspect: 'launches',
      is: launched(['instance', { a: 'b' }]),
    },
    'leave it to a group that uses them': {
      stack: [
        subject(template, { tagSpecifications: [{ resourceType: 'instance', tags: { a: 'b' } }] }),
        other('group', group, { launchTemplate: { id: ref('it') } }),
      ],
      aspect: 'launches',
      is: [],
    },
    'tag what they launch, in a template': {
      stack: [
        subject('AWS::EC2::LaunchTemplate', {
          launchTemplateData: { tagSpecifications: [{ resourceType: 'volume', tags: [{ key: 'a', value: 'b' }] }] },
        }),
      ],
      tags: ['a'],
      aspect: 'launches',
      is: launched(['volume', { a: 'b' }]),
    },
    'have tags of their own, in a template': {
      stack: [
        subject('AWS::EC2::LaunchTemplate', {
          tagSpecifications: [
            { resourceType: 'instance', tags: [{ key: 'a', value: 'x' }] },
            { resourceType: 'launch-template', tags: [{ key: 'a', value: 'b' }] },
          ],
        }),
      ],
      tags: ['a', 'c'],
      defaultTags: { c: 'd' },
      aspect: 'tags',
      is: { a: 'b', c: 'd' },
    },
    'were launch configurations once': {
      stack: [subject('aws:ec2/launchConfiguration:LaunchConfiguration', { ebsBlockDevices: [{ encrypted: true }] })],
      aspect: 'encryption',
      is: [store('root volume', false), store('data volume', true)],
    },
    'were launch configurations once, in templates too': {
      stack: [subject('AWS::AutoScaling::LaunchConfiguration', { blockDeviceMappings: [root({ encrypted: true })] })],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
  });
});

describe('groups', () => {
  const tags = [
    { key: 'a', value: 'passed', propagateAtLaunch: true },
    { key: 'b', value: 'kept', propagateAtLaunch: 'false' },
  ];
  const specified = {
    tagSpecifications: [
      { resourceType: 'instance', tags: { a: 'theirs', c: 'theirs' } },
      { resourceType: 'volume', tags: { d: 'theirs' } },
    ],
  };
  lines({
    'have all their tags, and none of the provider': {
      stack: [subject(group, { tags })],
      tags: ['a', 'b', 'e'],
      defaultTags: { e: 'f' },
      aspect: 'tags',
      is: { a: 'passed', b: 'kept' },
    },
    'have tags that are made by themselves': {
      stack: [
        subject(group),
        other('tag', 'aws:autoscaling/tag:Tag', {
          autoscalingGroupName: ref('it'),
          tag: { key: 'a', value: 'b', propagateAtLaunch: false },
        }),
      ],
      tags: ['a'],
      aspect: 'tags',
      is: { a: 'b' },
    },
    'pass some tags on, and the template adds its own': {
      stack: [subject(group, { tags, launchTemplate: { id: ref('template') } }), other('template', template, specified)],
      tags: ['a', 'b', 'c', 'd'],
      aspect: 'launches',
      is: launched(['instance', { a: 'passed', c: 'theirs' }], ['volume', { d: 'theirs' }]),
    },
    'find the template of a mixed policy': {
      stack: [
        subject(group, {
          mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: { launchTemplateId: ref('template') } } },
        }),
        other('template', template, specified),
      ],
      tags: ['d'],
      aspect: 'launches',
      is: launched(['instance', {}], ['volume', { d: 'theirs' }]),
    },
    'do not know what a template of elsewhere adds': {
      stack: [subject(group, { tags, launchTemplate: { id: 'lt-1' } })],
      tags: ['a', 'b'],
      aspect: 'launches',
      is: launched(['instance', { a: 'passed', b: 'unknown' }], ['volume', { a: 'unknown', b: 'unknown' }]),
    },
    'of templates pass stack tags on as well': {
      stack: [subject('AWS::AutoScaling::AutoScalingGroup', { tags })],
      tags: ['a', 'b', 'e'],
      defaultTags: { e: 'stack' },
      aspect: 'launches',
      is: launched(['instance', { a: 'passed', e: 'stack' }], ['volume', {}]),
    },
    'may be fleets': {
      stack: [
        subject('aws:ec2/fleet:Fleet', {
          tags: { a: 'b' },
          launchTemplateConfigs: { launchTemplateSpecification: { launchTemplateId: ref('template') } },
        }),
        other('template', template, specified),
      ],
      tags: ['a', 'd'],
      aspect: 'launches',
      is: launched(['instance', { a: 'theirs' }], ['volume', { d: 'theirs' }]),
    },
    'may be fleets of a template': {
      stack: [
        subject('AWS::EC2::EC2Fleet', { launchTemplateConfigs: [{ launchTemplateSpecification: { launchTemplateName: 'base' } }] }),
        other('template', 'AWS::EC2::LaunchTemplate', {
          launchTemplateName: 'base',
          launchTemplateData: { tagSpecifications: [{ resourceType: 'instance', tags: [{ key: 'a', value: 'b' }] }] },
        }),
      ],
      tags: ['a'],
      aspect: 'launches',
      is: launched(['instance', { a: 'b' }], ['volume', {}]),
    },
    'may be spot fleets': {
      stack: [
        subject('aws:ec2/spotFleetRequest:SpotFleetRequest', {
          launchSpecifications: [{ tags: { a: 'b' }, rootBlockDevices: [{ encrypted: true }], ebsBlockDevices: [{}] }],
        }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true), store('data volume', false)],
    },
    'may be spot fleets of a template': {
      stack: [
        subject('AWS::EC2::SpotFleet', {
          spotFleetRequestConfigData: {
            launchSpecifications: [
              {
                blockDeviceMappings: [root({ encrypted: true })],
                tagSpecifications: [{ resourceType: 'instance', tags: [{ key: 'a', value: 'b' }] }],
              },
            ],
          },
        }),
      ],
      tags: ['a'],
      aspect: 'launches',
      is: launched(['instance', { a: 'b' }], ['volume', {}]),
    },
  });
});

/** Nobody can make an unencrypted volume of an encrypted image (EC2 API reference, EbsBlockDevice, 2026). */
describe('machines made from an image of the stack', () => {
  const encrypted = other('image', 'aws:ec2/amiCopy:AmiCopy', { encrypted: true, kmsKeyId: 'alias/own', sourceAmiId: 'ami-1' });
  const plain = other('image', 'aws:ec2/ami:Ami', { ebsBlockDevices: [{ deviceName: '/dev/xvda' }] });
  const machines: Readonly<Record<string, (image: unknown) => Record<string, unknown>>> = {
    [instance]: ami => ({ ami }),
    'aws:ec2/spotInstanceRequest:SpotInstanceRequest': ami => ({ ami, rootBlockDevice: { volumeSize: 8 } }),
    'aws:ec2/spotFleetRequest:SpotFleetRequest': ami => ({ launchSpecifications: [{ ami }] }),
    'aws:ec2/launchConfiguration:LaunchConfiguration': imageId => ({ imageId, rootBlockDevice: { volumeSize: 8 } }),
    [template]: imageId => ({ imageId, blockDeviceMappings: [root({ volumeSize: 8 })] }),
    'AWS::EC2::Instance': imageId => ({ imageId }),
    'AWS::EC2::SpotFleet': imageId => ({ spotFleetRequestConfigData: { launchSpecifications: [{ imageId }] } }),
    'AWS::AutoScaling::LaunchConfiguration': imageId => ({ imageId, blockDeviceMappings: [root({ volumeSize: 8 })] }),
    'AWS::EC2::LaunchTemplate': imageId => ({ launchTemplateData: { imageId } }),
  };
  it.each(Object.entries(machines))('%s has its root volume as the image has it', (type, inputs) => {
    const roots = (image: unknown, ...others: ReturnType<typeof other>[]) =>
      factOf('encryption', [subject(type, inputs(image)), ...others]);
    expect(roots(ref('image'), encrypted)).toEqual([store('root volume', true, 'customer-key')]);
    expect(roots(ref('image'), plain)).toEqual([store('root volume', false)]);
    expect(roots('ami-1', encrypted)).toEqual([store('root volume', false)]);
    expect(roots(ref('elsewhere'))).toEqual([store('root volume', false)]);
    expect(roots(UNKNOWN)).toEqual([store('root volume', false)]);
    expect(roots(new Unknown(['image', 'other']), encrypted, other('other', 'aws:ec2/ami:Ami'))).toEqual(['unknown']);
  });

  lines({
    'are as a copy has it of an image that is encrypted': {
      stack: [
        subject(instance, { ami: ref('image') }),
        other('image', 'aws:ec2/amiCopy:AmiCopy', { sourceAmiId: ref('source') }),
        other('source', 'aws:ec2/ami:Ami', { ebsBlockDevices: [{ snapshotId: ref('snapshot') }] }),
        other('snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy', { encrypted: true, sourceSnapshotId: 'snap-1' }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'are as the machine is that the image was made from': {
      stack: [
        subject(instance, { ami: ref('image') }),
        other('image', 'aws:ec2/amiFromInstance:AmiFromInstance', { sourceInstanceId: ref('machine') }),
        other('machine', instance, { rootBlockDevice: { encrypted: true } }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'are unknown where the source of the copy is': {
      stack: [subject(instance, { ami: ref('image') }), other('image', 'aws:ec2/amiCopy:AmiCopy', { sourceAmiId: 'ami-1' })],
      aspect: 'encryption',
      is: ['unknown'],
    },
    'have no volume of an image that has none': {
      stack: [subject(instance, { ami: ref('image') }), other('image', 'aws:ec2/ami:Ami')],
      aspect: 'encryption',
      is: [store('root volume', false)],
    },
    'have data volumes of their own': {
      stack: [subject(instance, { ami: ref('image'), ebsBlockDevices: [{ volumeSize: 8 }] }), encrypted],
      aspect: 'encryption',
      is: [store('root volume', true, 'customer-key'), store('data volume', false)],
    },
    'cannot undo it': {
      stack: [subject('AWS::EC2::Instance', { imageId: ref('image'), blockDeviceMappings: [root({ encrypted: false })] }), encrypted],
      aspect: 'encryption',
      is: [store('root volume', true, 'customer-key')],
    },
    'may name another key': {
      stack: [subject(instance, { ami: ref('image'), rootBlockDevice: { encrypted: true, kmsKeyId: 'alias/aws/ebs' } }), encrypted],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'take the image of their template': {
      stack: [
        subject(instance, { launchTemplate: { id: ref('template') } }),
        other('template', template, { imageId: ref('image') }),
        encrypted,
      ],
      aspect: 'encryption',
      is: [store('root volume', true, 'customer-key')],
    },
    'take the image of their template, in a template': {
      stack: [
        subject('AWS::EC2::Instance', { launchTemplate: { launchTemplateId: ref('template') } }),
        other('template', 'AWS::EC2::LaunchTemplate', { launchTemplateData: { imageId: ref('image') } }),
        encrypted,
      ],
      aspect: 'encryption',
      is: [store('root volume', true, 'customer-key')],
    },
    'tell their own image before their template does': {
      stack: [
        subject(instance, { ami: 'ami-1', launchTemplate: { id: ref('template') } }),
        other('template', template, { imageId: ref('image') }),
        encrypted,
      ],
      aspect: 'encryption',
      is: [store('root volume', false)],
    },
    'are nodes of a cluster too': {
      stack: [
        subject('aws:eks/nodeGroup:NodeGroup', { launchTemplate: { id: ref('template') } }),
        other('template', template, { imageId: ref('image') }),
        encrypted,
      ],
      aspect: 'encryption',
      is: [store('root volume', true, 'customer-key')],
    },
    'wait for the stack': {
      stack: [subject(instance, { ami: 'ami-1' })],
      complete: false,
      aspect: 'encryption',
      is: ['deferred'],
    },
    'do not wait where they say it themselves': {
      stack: [subject(instance, { ami: 'ami-1', rootBlockDevice: { encrypted: true } })],
      complete: false,
      aspect: 'encryption',
      is: [store('root volume', true, 'deferred')],
    },
  });
});
