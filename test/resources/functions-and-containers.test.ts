import { UNKNOWN } from '../../policypack/testing';
import { lines, other, ref, subject } from '../support/rows';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const anyoneMay = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const key = other('key', 'aws:kms/key:Key');
const cfnKey = other('key', 'AWS::KMS::Key');

describe('functions', () => {
  const granted = (principals: readonly unknown[], anyone: unknown, action = 'lambda:invokefunction') => ({
    via: 'resource',
    actions: [action],
    allBut: false,
    resources: ['*'],
    allResourcesBut: false,
    principals,
    anyone,
    limited: false,
  });
  const permission = 'aws:lambda/permission:Permission';
  const invoke = 'lambda:InvokeFunction';
  lines({
    'keep nothing without variables': { stack: [subject('aws:lambda/function:Function')], aspect: 'encryption', is: [] },
    'encrypt their variables always': {
      stack: [subject('aws:lambda/function:Function', { environment: { variables: { A: UNKNOWN } } })],
      aspect: 'encryption',
      is: [store('environment variables', true)],
    },
    'encrypt their variables with a key of the stack': {
      stack: [subject('AWS::Lambda::Function', { environment: { variables: {} }, kmsKeyArn: ref('key') }), cfnKey],
      aspect: 'encryption',
      is: [store('environment variables', true, 'customer-key')],
    },
    'are public by URL and by permission': {
      stack: [
        subject('aws:lambda/function:Function'),
        other('url', 'aws:lambda/functionUrl:FunctionUrl', { functionName: ref('it'), authorizationType: 'NONE' }),
        other('signed', 'aws:lambda/functionUrl:FunctionUrl', { functionName: ref('it'), authorizationType: 'AWS_IAM' }),
        other('permission', permission, { function: ref('it'), action: invoke, principal: '*' }),
        other('theirs', permission, { function: 'another', action: invoke, principal: '*' }),
      ],
      aspect: 'exposure',
      is: [
        { through: 'its function URL', public: true },
        { through: 'its function URL', public: false },
        { through: 'its permissions', public: true },
      ],
    },
    'of a template are public by URL, permission and policy': {
      stack: [
        subject('AWS::Lambda::Function', { functionName: 'f' }),
        other('url', 'AWS::Lambda::Url', { targetFunctionArn: ref('it'), authType: 'NONE' }),
        other('permission', 'AWS::Lambda::Permission', {
          functionName: 'f',
          action: invoke,
          principal: '*',
          sourceAccount: '123456789012',
        }),
        other('policy', 'AWS::Lambda::ResourcePolicy', { resourceArn: ref('it'), policyDocument: anyoneMay }),
      ],
      aspect: 'exposure',
      is: [
        { through: 'its function URL', public: true },
        { through: 'its permissions', public: false },
        { through: 'its resource policy', public: true },
      ],
    },
    'show their URL by itself': {
      stack: [subject('aws:lambda/functionUrl:FunctionUrl', { authorizationType: UNKNOWN })],
      aspect: 'exposure',
      is: ['unknown'],
    },
    'show their URL by itself, in a template': {
      stack: [subject('AWS::Lambda::Url', { authType: 'NONE' })],
      aspect: 'exposure',
      is: [{ through: 'its function URL', public: true }],
    },
    'let anyone in': {
      stack: [subject(permission, { action: invoke, principal: '*', function: 'f' })],
      aspect: 'admits',
      is: [granted(['*'], true)],
    },
    'let anyone in from a source that is not known yet': {
      stack: [subject(permission, { action: invoke, principal: '*', sourceArn: UNKNOWN })],
      aspect: 'admits',
      is: [granted(['*'], false)],
    },
    'let anyone in from any source': {
      stack: [subject(permission, { action: invoke, principal: '*', sourceArn: '*' })],
      aspect: 'admits',
      is: [granted(['*'], true)],
    },
    'let a service in': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: 's3.amazonaws.com', sourceAccount: '123456789012' })],
      aspect: 'admits',
      is: [granted(['Service:s3.amazonaws.com'], false)],
    },
    'let a service in, which nobody has tied to a source': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: 'sns.amazonaws.com' })],
      aspect: 'admits',
      is: [granted(['Service:sns.amazonaws.com'], false)],
    },
    'let load balancers in, which can name no source yet': {
      stack: [subject(permission, { action: invoke, principal: 'elasticloadbalancing.amazonaws.com' })],
      aspect: 'admits',
      is: [granted(['Service:elasticloadbalancing.amazonaws.com'], false)],
    },
    'let in whoever has a token': {
      stack: [subject(permission, { action: invoke, principal: 'x.amazonaws.com', eventSourceToken: 't' })],
      aspect: 'admits',
      is: [granted(['Service:x.amazonaws.com'], false)],
    },
    'let a service call for any account': {
      stack: [subject('AWS::Lambda::Permission', { functionName: 'elsewhere', action: invoke, principal: 'sns.amazonaws.com' })],
      aspect: 'exposure',
      is: [{ through: 'a service that calls for any account', public: true }],
    },
    'let S3 call for whoever has a bucket of that name': {
      stack: [
        subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'a bucket whose name can pass to any account', public: true }],
    },
    'let S3 call for a bucket of this stack': {
      stack: [
        subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: ref('uploads') }),
        other('uploads', 'aws:s3/bucket:Bucket', { bucket: 'uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for a bucket of this stack, by its name': {
      stack: [
        subject('AWS::Lambda::Permission', { action: invoke, principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::uploads' }),
        other('uploads', 'AWS::S3::Bucket', { bucketName: 'uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for a bucket that is not known': {
      stack: [subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: UNKNOWN })],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for one account': {
      stack: [
        subject(permission, {
          function: 'elsewhere',
          action: invoke,
          principal: 's3.amazonaws.com',
          sourceArn: 'arn:aws:s3:::uploads',
          sourceAccount: UNKNOWN,
        }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'leave what they open to the function, where that is here': {
      stack: [
        subject('AWS::Lambda::Permission', { functionName: ref('f'), action: invoke, principal: 'sns.amazonaws.com' }),
        other('f', 'AWS::Lambda::Function'),
      ],
      aspect: 'exposure',
      is: [{ through: 'a service that calls for any account', public: false }],
    },
    'leave it to the function of a program, too, whomever they let in': {
      stack: [subject(permission, { function: ref('f'), action: invoke, principal: UNKNOWN }), other('f', 'aws:lambda/function:Function')],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for one organisation, or whoever has a token': {
      stack: [
        subject(permission, {
          function: 'elsewhere',
          action: invoke,
          principal: 's3.amazonaws.com',
          sourceArn: 'arn:aws:s3:::uploads',
          eventSourceToken: 't',
        }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let another service call for a source without an account': {
      stack: [subject(permission, { function: 'elsewhere', action: invoke, principal: 'sns.amazonaws.com', sourceArn: 'arn:aws:sns:x' })],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'do not know whom they let in': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: UNKNOWN })],
      aspect: 'admits',
      is: ['unknown'],
    },
    'share layers with anyone': {
      stack: [subject('aws:lambda/layerVersionPermission:LayerVersionPermission', { action: 'lambda:GetLayerVersion', principal: '*' })],
      aspect: 'admits',
      is: [granted(['*'], true, 'lambda:getlayerversion')],
    },
    'share layers within an organisation': {
      stack: [subject('AWS::Lambda::LayerVersionPermission', { action: 'lambda:GetLayerVersion', principal: '*', organizationId: 'o-1' })],
      aspect: 'admits',
      is: [granted(['*'], false, 'lambda:getlayerversion')],
    },
    'have public layers': {
      stack: [
        subject('aws:lambda/layerVersion:LayerVersion', { layerName: 'tools' }),
        other('share', 'aws:lambda/layerVersionPermission:LayerVersionPermission', { layerName: 'tools', principal: '*' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its permissions', public: true }],
    },
    'have public layers in a template': {
      stack: [
        subject('AWS::Lambda::LayerVersion'),
        other('share', 'AWS::Lambda::LayerVersionPermission', { layerVersionArn: ref('it'), principal: '123456789012' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its permissions', public: false }],
    },
    'obey a policy': {
      stack: [subject('AWS::Lambda::ResourcePolicy', { policyDocument: anyoneMay })],
      aspect: 'admits',
      is: [granted(['*'], true, '*')],
    },
  });
});

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
    'tasks leave encryption to others': { stack: [subject('aws:ecs/taskDefinition:TaskDefinition')], aspect: 'encryption', is: 'cannot' },
    'tasks leave encryption to others in templates': { stack: [subject('AWS::ECS::TaskDefinition')], aspect: 'encryption', is: 'cannot' },
  });
});

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

describe('builds and notebooks', () => {
  const project = 'aws:codebuild/project:Project';
  lines({
    'encrypt artifacts by default': {
      stack: [subject(project, { artifacts: { type: 'S3' }, secondaryArtifacts: [{ type: 'S3', encryptionDisabled: 'true' }] })],
      aspect: 'encryption',
      is: [store('build artifacts', true), store('build artifacts', false)],
    },
    'keep nothing without artifacts': { stack: [subject(project, { artifacts: { type: 'NO_ARTIFACTS' } })], aspect: 'encryption', is: [] },
    'encrypt artifacts with a key of the template, and logs not': {
      stack: [
        subject('AWS::CodeBuild::Project', {
          artifacts: { type: 'S3' },
          encryptionKey: ref('key'),
          logsConfig: { s3Logs: { status: 'ENABLED', encryptionDisabled: true } },
        }),
        cfnKey,
      ],
      aspect: 'encryption',
      is: [store('build artifacts', true, 'customer-key'), store('build log', false)],
    },
    'are private by default': { stack: [subject(project)], aspect: 'exposure', is: [{ through: 'its public builds', public: false }] },
    'are public where they say so': {
      stack: [subject('AWS::CodeBuild::Project', { visibility: 'PUBLIC_READ' })],
      aspect: 'exposure',
      is: [{ through: 'its public builds', public: true }],
    },
    'have an encrypted volume': {
      stack: [subject('aws:sagemaker/notebookInstance:NotebookInstance', { kmsKeyId: ref('key') }), key],
      aspect: 'encryption',
      is: [store('notebook volume', true, 'customer-key')],
    },
    'have an encrypted volume in a template': {
      stack: [subject('AWS::SageMaker::NotebookInstance')],
      aspect: 'encryption',
      is: [store('notebook volume', true)],
    },
  });
});
