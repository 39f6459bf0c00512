import type { RowAspect } from '../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const account = { Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: '*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:amp/workspace:Workspace', {}, [store(true)]],
  ['aws:amp/workspace:Workspace', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:amp/workspace:Workspace', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::APS::Workspace', {}, [store(true)]],
  ['AWS::APS::Workspace', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::APS::Workspace', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:grafana/workspace:Workspace', {}, [store(true)]],
  ['aws:grafana/workspace:Workspace', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:grafana/workspace:Workspace', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::Grafana::Workspace', {}, [store(true)]],
  ['aws:mwaa/environment:Environment', {}, [store(true)]],
  ['aws:mwaa/environment:Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['aws:mwaa/environment:Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::MWAA::Environment', {}, [store(true)]],
  ['AWS::MWAA::Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['AWS::MWAA::Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:emrserverless/application:Application', {}, [store(true)]],
  ['AWS::EMRServerless::Application', {}, [store(true)]],
  ['AWS::IoTAnalytics::Channel', {}, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { serviceManagedS3: {} } }, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Channel', { channelStorage: UNKNOWN }, 'unknown'],
  ['AWS::IoTAnalytics::Datastore', {}, [store(true)]],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { iotSiteWiseMultiLayerStorage: { customerManagedS3Storage: {} } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: UNKNOWN }, 'unknown'],
  ['AWS::IoTAnalytics::Dataset', {}, 'cannot'],
  [
    'aws:appconfig/configurationProfile:ConfigurationProfile',
    { locationUri: 'hosted', kmsKeyIdentifier: KEY },
    [store(true, 'customer-key')],
  ],
  [
    'aws:appconfig/configurationProfile:ConfigurationProfile',
    { locationUri: 'hosted', kmsKeyIdentifier: UNKNOWN },
    [store(true, 'unknown')],
  ],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: 'hosted' }, 'cannot'],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: 's3://bucket/key', kmsKeyIdentifier: KEY }, 'cannot'],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: UNKNOWN, kmsKeyIdentifier: KEY }, 'unknown'],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted', kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted', kmsKeyIdentifier: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted' }, 'cannot'],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: UNKNOWN }, 'unknown'],
  ['aws:cloud9/environmentEC2:EnvironmentEC2', {}, ['unknown']],
  ['AWS::Cloud9::EnvironmentEC2', {}, ['unknown']],
  ['aws:networkfirewall/firewall:Firewall', {}, [store(true)]],
  [
    'aws:networkfirewall/firewall:Firewall',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/firewallPolicy:FirewallPolicy', {}, [store(true)]],
  [
    'aws:networkfirewall/firewallPolicy:FirewallPolicy',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/ruleGroup:RuleGroup', {}, [store(true)]],
  [
    'aws:networkfirewall/ruleGroup:RuleGroup',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/firewall:Firewall', { encryptionConfiguration: { type: 'AWS_OWNED_KMS_KEY', keyId: KEY } }, [store(true)]],
  ['aws:networkfirewall/firewall:Firewall', { encryptionConfiguration: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::NetworkFirewall::Firewall', {}, [store(true)]],
  ['AWS::NetworkFirewall::FirewallPolicy', {}, [store(true)]],
  ['AWS::NetworkFirewall::RuleGroup', {}, [store(true)]],
  ['aws:sesv2/contactList:ContactList', {}, [store(true)]],
  ['AWS::SES::ContactList', {}, [store(true)]],
  ['AWS::SES::MailManagerArchive', {}, [store(true)]],
  ['AWS::SES::MailManagerArchive', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::SES::MailManagerArchive', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:mediastore/container:Container', {}, [store(true)]],
  ['AWS::MediaStore::Container', {}, [store(true)]],
  ['AWS::Personalize::DatasetGroup', {}, [store(true)]],
  ['AWS::Personalize::DatasetGroup', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::Personalize::DatasetGroup', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::Personalize::Dataset', { datasetGroupArn: 'of-another-stack' }, [store(true, 'unknown')]],
  ['aws:quicksight/dataSet:DataSet', { importMode: 'SPICE' }, [store(true, 'unknown')]],
  ['aws:quicksight/dataSet:DataSet', {}, [store(true, 'unknown')]],
  ['aws:quicksight/dataSet:DataSet', { importMode: 'DIRECT_QUERY' }, 'cannot'],
  ['aws:quicksight/dataSet:DataSet', { importMode: UNKNOWN }, 'unknown'],
  ['AWS::QuickSight::DataSet', { importMode: 'SPICE' }, [store(true, 'unknown')]],
  ['AWS::QuickSight::DataSet', {}, [store(true, 'unknown')]],
  ['AWS::QuickSight::DataSet', { importMode: 'DIRECT_QUERY' }, 'cannot'],
  ['AWS::QuickSight::DataSet', { importMode: UNKNOWN }, 'unknown'],
  ['aws:directoryservice/directory:Directory', {}, 'cannot'],
  ['AWS::DirectoryService::SimpleAD', {}, 'cannot'],
  ['AWS::DirectoryService::MicrosoftAD', {}, 'cannot'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, string, string, string]>([
  ['aws:amp/workspace:Workspace', 'aws:amp/resourcePolicy:ResourcePolicy', 'workspaceId', 'policyDocument'],
  ['AWS::APS::Workspace', 'AWS::APS::ResourcePolicy', 'workspaceArn', 'policyDocument'],
  ['aws:mediastore/container:Container', 'aws:mediastore/containerPolicy:ContainerPolicy', 'containerName', 'policy'],
])('%s is as public as its %s', (type, policy, by, document) => {
  const exposed = (written: unknown) =>
    of('exposure', type, {}, { type: policy, name: 'p', inputs: { [by]: 'it', [document]: written }, from: { [by]: ['it'] } });
  expect(of('exposure', type, {})).toEqual([]);
  expect(exposed(JSON.stringify(anyone))).toEqual([expect.objectContaining({ public: true })]);
  expect(exposed(JSON.stringify(account))).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed(UNKNOWN)).toEqual(['unknown']);
});

it.each<[string, string]>([
  ['aws:amp/resourcePolicy:ResourcePolicy', 'policyDocument'],
  ['AWS::APS::ResourcePolicy', 'policyDocument'],
  ['aws:networkfirewall/resourcePolicy:ResourcePolicy', 'policy'],
  ['aws:ses/identityPolicy:IdentityPolicy', 'policy'],
  ['aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy', 'policy'],
  ['aws:mediastore/containerPolicy:ContainerPolicy', 'policy'],
  ['AWS::MediaPackageV2::ChannelPolicy', 'policy'],
  ['AWS::MediaPackageV2::OriginEndpointPolicy', 'policy'],
  ['AWS::MediaTailor::ChannelPolicy', 'policy'],
])('%s lets in whom its document names', (type, document) => {
  expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
  expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
});

it.each([
  'aws:directoryservice/directory:Directory',
  'aws:grafana/workspace:Workspace',
  'aws:mwaa/environment:Environment',
  'AWS::DirectoryService::SimpleAD',
  'AWS::DirectoryService::MicrosoftAD',
  'AWS::Grafana::Workspace',
  'AWS::MWAA::Environment',
])('%s asks for a login, whatever its network', type => {
  expect(of('exposure', type, { webserverAccessMode: 'PUBLIC_ONLY' })).toBe('cannot');
});

it('a directory that is replicated lives in the region that it names', () => {
  const type = 'aws:directoryservice/serviceRegion:ServiceRegion';
  expect(of('location', type, { region: 'eu-central-2', regionName: 'us-east-1' })).toEqual({ region: 'us-east-1' });
  expect(of('location', type, { region: 'eu-central-2', regionName: UNKNOWN })).toBe('unknown');
});

it.each(['aws:cloud9/environmentEC2:EnvironmentEC2', 'AWS::Cloud9::EnvironmentEC2'])(
  'an account that encrypts volumes encrypts that of %s',
  type => {
    const outside = { assured: ['ebs-encryption-by-default'] } as never;
    expect(factOf('encryption', [{ type, inputs: {} }], { outside })).toEqual([store(true)]);
  },
);

it.each<[string, Inputs, unknown]>([
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false }, false],
  [
    'aws:ec2/vpcEndpointService:VpcEndpointService',
    { acceptanceRequired: false, allowedPrincipals: ['arn:aws:iam::111122223333:root'] },
    false,
  ],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false, allowedPrincipals: ['*'] }, true],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: true, allowedPrincipals: ['*'] }, false],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: UNKNOWN, allowedPrincipals: ['*'] }, 'unknown'],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: true, allowedPrincipals: UNKNOWN }, false],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false, allowedPrincipals: [UNKNOWN] }, 'unknown'],
  ['AWS::EC2::VPCEndpointService', {}, false],
  ['AWS::EC2::VPCEndpointService', { acceptanceRequired: 'false' }, false],
])('%s %j is public or not', (type, inputs, isPublic) => {
  expect(of('exposure', type, inputs)).toEqual([isPublic === 'unknown' ? isPublic : expect.objectContaining({ public: isPublic })]);
});
it.each<[string, Sample]>([
  [
    'aws:ec2/vpcEndpointService:VpcEndpointService',
    {
      type: 'aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple',
      inputs: { vpcEndpointServiceId: 'it', principalArn: '*' },
      from: { vpcEndpointServiceId: ['it'] },
    },
  ],
  [
    'AWS::EC2::VPCEndpointService',
    {
      type: 'AWS::EC2::VPCEndpointServicePermissions',
      inputs: { serviceId: 'it', allowedPrincipals: ['*'] },
      from: { serviceId: ['it'] },
    },
  ],
])('permissions beside it open %s', (type, permission) => {
  const isPublic = (inputs: Inputs) => of('exposure', type, inputs, { name: 'p', ...permission });
  expect(isPublic({ acceptanceRequired: false })).toEqual([expect.objectContaining({ public: true })]);
  expect(isPublic({ acceptanceRequired: true })).toEqual([expect.objectContaining({ public: false })]);
  expect(isPublic({})).toEqual(['unknown']);
});

it('a container is as public as the policy that it carries', () => {
  const exposed = (inputs: Inputs) => of('exposure', 'AWS::MediaStore::Container', inputs);
  expect(exposed({ policy: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ public: true })]);
  expect(exposed({ policy: JSON.stringify(account) })).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed({})).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed({ policy: UNKNOWN })).toEqual(['unknown']);
});

it.each([
  [{ kmsKeyArn: KEY }, 'customer-key'],
  [{}, 'provider-key'],
  [{ kmsKeyArn: UNKNOWN }, 'unknown'],
])('a data set is encrypted with the key of its group: %j', (inputs, key) => {
  const group = { type: 'AWS::Personalize::DatasetGroup', name: 'g', inputs: { name: 'g', ...inputs } };
  const told = of(
    'encryption',
    'AWS::Personalize::Dataset',
    { datasetGroupArn: 'arn:aws:personalize:eu-central-2:111122223333:dataset-group/g' },
    group,
  );
  expect(told).toEqual([store(true, key)]);
});
