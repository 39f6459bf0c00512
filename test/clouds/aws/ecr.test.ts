import { lines, other, ref, subject } from '../../support/rows';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const anyoneMay = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const key = other('key', 'aws:kms/key:Key');

describe('ECR', () => {
  const repository = 'aws:ecr/repository:Repository';
  lines({
    'encrypts always': { stack: [subject(repository)], aspect: 'encryption', is: [store('repository', true)] },
    'encrypts with a key of the stack': {
      stack: [subject(repository, { encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: ref('key') }] }), key],
      aspect: 'encryption',
      is: [store('repository', true, 'customer-key')],
    },
    'encrypts with its own key where AES is asked for': {
      stack: [subject('AWS::ECR::Repository', { encryptionConfiguration: { encryptionType: 'AES256', kmsKey: 'own' } })],
      aspect: 'encryption',
      is: [store('repository', true)],
    },
    'is closed without a policy': { stack: [subject(repository)], aspect: 'exposure', is: [] },
    'is open by policy': {
      stack: [
        subject(repository),
        other('policy', 'aws:ecr/repositoryPolicy:RepositoryPolicy', { repository: ref('it'), policy: JSON.stringify(anyoneMay) }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its repository policy', public: true }],
    },
    'is opened by a policy': {
      stack: [subject('aws:ecrpublic/repositoryPolicy:RepositoryPolicy', { policy: JSON.stringify(anyoneMay) })],
      aspect: 'admits',
      is: [expect.objectContaining({ via: 'resource', principals: ['*'] })],
    },
    'has a registry that is open by policy': {
      stack: [subject('aws:ecr/registryPolicy:RegistryPolicy', { policy: JSON.stringify(anyoneMay) })],
      aspect: 'admits',
      is: [expect.objectContaining({ via: 'resource', principals: ['*'] })],
    },
    'has such a registry in a template': {
      stack: [subject('AWS::ECR::RegistryPolicy', { policyText: anyoneMay })],
      aspect: 'admits',
      is: [expect.objectContaining({ via: 'resource', principals: ['*'] })],
    },
    'is open by the policy in it': {
      stack: [subject('AWS::ECR::Repository', { repositoryPolicyText: anyoneMay })],
      aspect: 'exposure',
      is: [{ through: 'its repository policy', public: true }],
    },
    'is public on purpose': {
      stack: [subject('aws:ecrpublic/repository:Repository', { repositoryName: 'tools' })],
      aspect: 'exposure',
      is: [{ through: 'the public gallery', public: true, meant: true }],
    },
    'is public on purpose in a template': {
      stack: [subject('AWS::ECR::PublicRepository')],
      aspect: 'exposure',
      is: [{ through: 'the public gallery', public: true, meant: true }],
    },
    'keeps what can be built again': { stack: [subject(repository)], aspect: 'backup', is: 'cannot' },
  });
});
