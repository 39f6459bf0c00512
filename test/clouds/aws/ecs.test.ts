import { lines, other, ref, subject } from '../../support/rows';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const key = other('key', 'aws:kms/key:Key');
const cfnKey = other('key', 'AWS::KMS::Key');

describe('ECS', () => {
  const service = 'aws:ecs/service:Service';
  const cluster = (inputs: Record<string, unknown>) => other('cluster', 'aws:ecs/cluster:Cluster', inputs);
  const storage = { configuration: { managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: ref('key') } } };
  lines({
    'clusters keep nothing': { stack: [subject('aws:ecs/cluster:Cluster')], aspect: 'encryption', is: [] },
    'clusters name keys': {
      stack: [subject('aws:ecs/cluster:Cluster', storage), key],
      aspect: 'encryption',
      is: [store('task storage', true, 'customer-key')],
    },
    'clusters name keys in templates': {
      stack: [subject('AWS::ECS::Cluster', storage), cfnKey],
      aspect: 'encryption',
      is: [store('task storage', true, 'customer-key')],
    },
    'services on Fargate use the key of their cluster': {
      stack: [subject(service, { launchType: 'FARGATE', cluster: ref('cluster') }), cluster(storage), key],
      aspect: 'encryption',
      is: [store('task storage', true, 'customer-key')],
    },
    'services on Fargate are unknown where their cluster is elsewhere': {
      stack: [subject(service, { launchType: 'FARGATE', cluster: 'theirs' })],
      aspect: 'encryption',
      is: [store('task storage', true, 'unknown')],
    },
    'services on Fargate by strategy': {
      stack: [subject('AWS::ECS::Service', { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] })],
      aspect: 'encryption',
      is: [store('task storage', true)],
    },
    'services on instances keep nothing': { stack: [subject(service)], aspect: 'encryption', is: [] },
    'services encrypt volumes unless they say no': {
      stack: [subject(service, { volumeConfiguration: { managedEbsVolume: { kmsKeyId: ref('key') } } }), key],
      aspect: 'encryption',
      is: [store('task volume', true, 'customer-key')],
    },
    'services encrypt volumes with the key of their cluster': {
      stack: [
        subject(service, { cluster: ref('cluster'), volumeConfiguration: { managedEbsVolume: {} } }),
        cluster({ configuration: { managedStorageConfiguration: { kmsKeyId: ref('key') } } }),
        key,
      ],
      aspect: 'encryption',
      is: [store('task volume', true, 'customer-key')],
    },
    'services encrypt volumes with a key unknown where their cluster is elsewhere': {
      stack: [subject('AWS::ECS::Service', { cluster: 'theirs', volumeConfigurations: [{ managedEbsVolume: {} }] })],
      aspect: 'encryption',
      is: [store('task volume', true, 'unknown')],
    },
    'services may say no': {
      stack: [subject('AWS::ECS::Service', { volumeConfigurations: [{ managedEbsVolume: { encrypted: 'false' } }] })],
      aspect: 'encryption',
      is: [store('task volume', false)],
    },
    'services tag volumes': {
      stack: [
        subject(service, {
          tags: { a: 'service' },
          volumeConfiguration: {
            managedEbsVolume: { tagSpecifications: [{ resourceType: 'volume', propagateTags: 'SERVICE', tags: { b: 'own' } }] },
          },
        }),
      ],
      tags: ['a', 'b'],
      aspect: 'launches',
      is: [{ what: 'volume', tags: { a: 'service', b: 'own' } }],
    },
    'services tag volumes as their tasks are': {
      stack: [
        subject('AWS::ECS::Service', {
          taskDefinition: ref('task'),
          tags: [{ key: 'a', value: 'service' }],
          volumeConfigurations: [
            { managedEbsVolume: { tagSpecifications: [{ resourceType: 'volume', propagateTags: 'TASK_DEFINITION' }] } },
          ],
        }),
        other('task', 'AWS::ECS::TaskDefinition', { tags: [{ key: 'a', value: 'task' }] }),
      ],
      tags: ['a'],
      aspect: 'launches',
      is: [{ what: 'volume', tags: { a: 'task' } }],
    },
  });
});
