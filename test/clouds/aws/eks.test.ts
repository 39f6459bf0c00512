import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const key = other('key', 'aws:kms/key:Key');
const cfnKey = other('key', 'AWS::KMS::Key');

describe('EKS', () => {
  const cluster = 'aws:eks/cluster:Cluster';
  const at = (from: string, family = 'IPv4') => ({ from, family, protocol: 'tcp', ports: [443, 443] });
  lines({
    'encrypts secrets always': { stack: [subject(cluster)], aspect: 'encryption', is: [store('secrets', true)] },
    'encrypts secrets with a key of the stack': {
      stack: [subject(cluster, { encryptionConfig: { provider: { keyArn: ref('key') }, resources: ['secrets'] } }), key],
      aspect: 'encryption',
      is: [store('secrets', true, 'customer-key')],
    },
    'encrypts secrets with a key of the template': {
      stack: [subject('AWS::EKS::Cluster', { encryptionConfig: [{ provider: { keyArn: ref('key') } }] }), cfnKey],
      aspect: 'encryption',
      is: [store('secrets', true, 'customer-key')],
    },
    'has an endpoint for everybody by default': { stack: [subject(cluster, { vpcConfig: {} })], aspect: 'ingress', is: [at('anywhere')] },
    'has an endpoint for some': {
      stack: [subject(cluster, { vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ['198.51.100.0/24', UNKNOWN] } })],
      aspect: 'ingress',
      is: [at('somewhere'), 'unknown'],
    },
    'has an endpoint for nobody': {
      stack: [subject('AWS::EKS::Cluster', { resourcesVpcConfig: { endpointPublicAccess: 'false' } })],
      aspect: 'ingress',
      is: [],
    },
    'has no exposure but its endpoint': { stack: [subject(cluster)], aspect: 'exposure', is: 'cannot' },
    'makes nodes as the account encrypts': {
      stack: [subject('aws:eks/nodeGroup:NodeGroup', { diskSize: 20 })],
      aspect: 'encryption',
      is: [store('node volume', false)],
    },
    'makes nodes from a launch template': {
      stack: [
        subject('aws:eks/nodeGroup:NodeGroup', { launchTemplate: { id: ref('template'), version: '1' } }),
        other('template', 'aws:ec2/launchTemplate:LaunchTemplate', {
          blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { encrypted: 'true' } }],
        }),
      ],
      aspect: 'encryption',
      is: [store('root volume', true)],
    },
    'makes nodes from a launch template of elsewhere': {
      stack: [subject('AWS::EKS::Nodegroup', { launchTemplate: { id: 'lt-1' } })],
      aspect: 'encryption',
      is: ['unknown'],
    },
    'passes no tags of a node group on': {
      stack: [subject('AWS::EKS::Nodegroup', { tags: { a: 'b' } })],
      tags: ['a'],
      aspect: 'launches',
      is: [
        { what: 'instance', tags: {} },
        { what: 'volume', tags: {} },
      ],
    },
    'has tags as a map in some templates': {
      stack: [subject('AWS::EKS::Nodegroup', { tags: { a: 'b' } })],
      tags: ['a'],
      aspect: 'tags',
      is: { a: 'b' },
    },
    'encrypts pods on Fargate': {
      stack: [subject('aws:eks/fargateProfile:FargateProfile')],
      aspect: 'encryption',
      is: [store('pod storage', true)],
    },
    'encrypts pods on Fargate in templates': {
      stack: [subject('AWS::EKS::FargateProfile')],
      aspect: 'encryption',
      is: [store('pod storage', true)],
    },
  });
});
