import type { RowAspect } from '../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../policypack/testing';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:dms/replicationInstance:ReplicationInstance', {}, [store(true)]],
  ['aws:dms/replicationInstance:ReplicationInstance', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::DMS::ReplicationInstance', {}, [store(true)]],
  ['AWS::DMS::ReplicationInstance', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:dms/endpoint:Endpoint', { kmsKeyArn: 'alias/aws/dms' }, [store(true)]],
  ['aws:dms/endpoint:Endpoint', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:dms/s3Endpoint:S3Endpoint', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::DMS::Endpoint', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:workspaces/workspace:Workspace', {}, [store(false), store(false)]],
  [
    'aws:workspaces/workspace:Workspace',
    { rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: UNKNOWN },
    [store(true), 'unknown'],
  ],
  [
    'AWS::WorkSpaces::Workspace',
    { rootVolumeEncryptionEnabled: 'true', userVolumeEncryptionEnabled: 'false', volumeEncryptionKey: KEY },
    [store(true, 'customer-key'), store(false, 'customer-key')],
  ],
  ['aws:kendra/index:Index', {}, [store(true)]],
  ['aws:kendra/index:Index', { serverSideEncryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Kendra::Index', {}, [store(true)]],
  ['AWS::Kendra::Index', { serverSideEncryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['aws:appflow/connectorProfile:ConnectorProfile', {}, [store(true)]],
  ['aws:appflow/flow:Flow', { kmsArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppFlow::ConnectorProfile', { kmsArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppFlow::Flow', {}, [store(true)]],
  [
    'aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition',
    { jobResources: { clusterConfig: { volumeKmsKeyId: KEY } }, dataQualityJobOutputConfig: { kmsKeyId: 'alias/aws/s3' } },
    [store(true, 'customer-key'), store(true)],
  ],
  [
    'AWS::SageMaker::DataQualityJobDefinition',
    { dataQualityJobOutputConfig: { kmsKeyId: KEY } },
    [store(true), store(true, 'customer-key')],
  ],
  [
    'AWS::SageMaker::ModelBiasJobDefinition',
    { jobResources: { clusterConfig: { volumeKmsKeyId: KEY } }, modelBiasJobOutputConfig: {} },
    [store(true, 'customer-key'), store(true, 'unknown')],
  ],
  [
    'AWS::SageMaker::ModelQualityJobDefinition',
    { modelQualityJobOutputConfig: { kmsKeyId: KEY } },
    [store(true), store(true, 'customer-key')],
  ],
  ['AWS::SageMaker::ModelExplainabilityJobDefinition', {}, [store(true), store(true, 'unknown')]],
  ['AWS::Glue::DataCatalogEncryptionSettings', {}, [store(false)]],
  [
    'AWS::Glue::DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: 'SSE-KMS', sseAwsKmsKeyId: KEY } } },
    [store(true, 'customer-key')],
  ],
  [
    'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: 'DISABLED' } } },
    [store(false)],
  ],
  [
    'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: UNKNOWN } } },
    ['unknown'],
  ],
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
      policyDetails: { action: { crossRegionCopies: [{ encryptionConfiguration: { encrypted: true } }, { encryptionConfiguration: {} }] } },
    },
    [store(true), store(false)],
  ],
  [
    'AWS::DLM::LifecyclePolicy',
    { policyDetails: { actions: [{ crossRegionCopy: [{ encryptionConfiguration: { encrypted: 'true', cmkArn: KEY } }, {}] }] } },
    [store(true, 'customer-key'), store(false)],
  ],
  ['AWS::DLM::LifecyclePolicy', { state: 'DISABLED', policyDetails: { schedules: [{ crossRegionCopyRules: [{}] }] } }, []],
  ['aws:sagemaker/domain:Domain', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::SageMaker::Domain', {}, [store(true)]],
  ['aws:sagemaker/endpointConfiguration:EndpointConfiguration', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::SageMaker::EndpointConfig', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:cloudtrail/trail:Trail', {}, [store(true)]],
  ['aws:cloudtrail/trail:Trail', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::CloudTrail::Trail', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:cloudtrail/eventDataStore:EventDataStore', {}, [store(true)]],
  ['AWS::CloudTrail::EventDataStore', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:lex/botAlias:BotAlias', {}, []],
  [
    'aws:lex/botAlias:BotAlias',
    { conversationLogs: { logSettings: [{ destination: 'S3', kmsKeyArn: KEY }, { destination: 'CLOUDWATCH_LOGS' }] } },
    [store(true, 'customer-key')],
  ],
  ['AWS::Lex::BotAlias', {}, []],
  ['AWS::Lex::Bot', {}, []],
  [
    'AWS::Lex::Bot',
    {
      testBotAliasSettings: {
        conversationLogSettings: { audioLogSettings: [{ enabled: true, destination: { s3Bucket: { kmsKeyArn: KEY } } }] },
      },
    },
    [store(true, 'customer-key')],
  ],
  [
    'AWS::Lex::BotAlias',
    {
      conversationLogSettings: {
        audioLogSettings: [
          { enabled: true, destination: { s3Bucket: { kmsKeyArn: KEY } } },
          { enabled: true, destination: {} },
          { enabled: false },
        ],
      },
    },
    [store(true, 'customer-key'), store(true)],
  ],
  ['aws:bedrock/agentAgent:AgentAgent', {}, [store(true)]],
  ['AWS::Bedrock::Agent', { customerEncryptionKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:codecommit/repository:Repository', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::CodeCommit::Repository', {}, [store(true)]],
  ['aws:emr/cluster:Cluster', {}, [store(false)]],
  ['AWS::EMR::Cluster', {}, [store(false)]],
  ['AWS::EMR::Cluster', { securityConfiguration: 'of-another-stack' }, ['unknown']],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});

const atRest = (disks: Inputs | undefined, on: unknown = true) => ({
  EncryptionConfiguration: {
    EnableAtRestEncryption: on,
    AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' }, LocalDiskEncryptionConfiguration: disks },
  },
});
it.each<[unknown, unknown]>([
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: KEY }), [store(true, 'customer-key')]],
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/aws/ebs' }), [store(true)]],
  [atRest({ EncryptionKeyProviderType: 'Custom' }), [store(true, 'customer-key')]],
  [atRest(undefined), [store(false)]],
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: KEY }, false), [store(false)]],
  [{}, [store(false)]],
])('the disks of a cluster with %j are encrypted or not', (settings, expected) => {
  const type = 'AWS::EMR::SecurityConfiguration';
  const named = { securityConfiguration: 'sc' };
  expect(
    of('encryption', 'AWS::EMR::Cluster', named, { type, name: 'sc', inputs: { name: 'sc', securityConfiguration: settings } }),
  ).toEqual(expected);
  const old = 'aws:emr/securityConfiguration:SecurityConfiguration';
  const configuration = JSON.stringify(settings);
  expect(of('encryption', 'aws:emr/cluster:Cluster', named, { type: old, name: 'sc', inputs: { name: 'sc', configuration } })).toEqual(
    expected,
  );
});
it('a security configuration that cannot be read tells nothing', () => {
  const type = 'aws:emr/securityConfiguration:SecurityConfiguration';
  for (const configuration of [UNKNOWN, '{']) {
    const around = { type, name: 'sc', inputs: { name: 'sc', configuration } };
    expect(of('encryption', 'aws:emr/cluster:Cluster', { securityConfiguration: 'sc' }, around)).toEqual(['unknown']);
  }
});
it('an account that encrypts volumes encrypts those of a cluster', () => {
  const outside = { assured: ['ebs-encryption-by-default'] } as never;
  expect(factOf('encryption', [{ type: 'AWS::EMR::Cluster', inputs: {} }], { outside })).toEqual([store(true)]);
});

it.each<[string, Inputs, unknown]>([
  ['aws:dms/replicationInstance:ReplicationInstance', {}, [expect.objectContaining({ public: false })]],
  ['aws:dms/replicationInstance:ReplicationInstance', { publiclyAccessible: true }, [expect.objectContaining({ public: true })]],
  ['aws:dms/replicationInstance:ReplicationInstance', { publiclyAccessible: UNKNOWN }, [expect.objectContaining({ public: 'unknown' })]],
  ['AWS::DMS::ReplicationInstance', {}, [expect.objectContaining({ public: true })]],
  ['AWS::DMS::ReplicationInstance', { publiclyAccessible: 'false' }, [expect.objectContaining({ public: false })]],
  ['aws:transfer/server:Server', {}, 'cannot'],
  ['AWS::Transfer::Server', {}, 'cannot'],
  ['AWS::CloudTrail::EventDataStore', {}, []],
])('%s %j is public or not', (type, inputs, expected) => {
  const told = of('exposure', type, inputs);
  expect(told === 'unknown' ? [expect.objectContaining({ public: told })] : told).toEqual(expected);
});
it('a resource policy opens an event data store', () => {
  const policy = { type: 'AWS::CloudTrail::ResourcePolicy', name: 'p', inputs: { resourceArn: UNKNOWN, resourcePolicy: anyone }, from: {} };
  const inputs = { resourceArn: 'it', resourcePolicy: anyone };
  const found = of('exposure', 'AWS::CloudTrail::EventDataStore', {}, { ...policy, inputs, from: { resourceArn: ['it'] } });
  expect(found).toEqual([expect.objectContaining({ public: true })]);
});

it('groups of databases let in ranges, on all ports', () => {
  const open = { from: 'anywhere', family: 'IPv4', protocol: 'all', ports: [0, 65535] };
  expect(
    of('ingress', 'AWS::RDS::DBSecurityGroup', { dbSecurityGroupIngress: [{ cidrip: '0.0.0.0/0' }, { ec2SecurityGroupId: 'sg-1' }] }),
  ).toEqual([open]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroup', { dbSecurityGroupIngress: { cidrip: '10.0.0.0/8' } })).toEqual([
    { ...open, from: 'somewhere' },
  ]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroupIngress', { cidrip: '0.0.0.0/0' })).toEqual([open]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroupIngress', { cidrip: UNKNOWN })).toEqual(['unknown']);
});

it.each<[RowAspect, string, Inputs, unknown]>([
  [
    'access',
    'aws:iot/policy:Policy',
    { policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }] }) },
    'identity',
  ],
  ['access', 'AWS::IoT::Policy', { policyDocument: { Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }] } }, 'identity'],
  ['admits', 'AWS::Lex::ResourcePolicy', { policy: anyone }, 'resource'],
  ['admits', 'AWS::CloudTrail::ResourcePolicy', { resourcePolicy: JSON.stringify(anyone) }, 'resource'],
])('%s of %s %j', (aspect, type, inputs, via) => {
  expect(of(aspect, type, inputs)).toEqual([expect.objectContaining({ via, resources: ['*'] })]);
});
it.each(['BotTags', 'BotAliasTags'])('Lex calls its tags %s', name => {
  const type = `AWS::Lex::${name.slice(0, -4)}`;
  const input = name[0]!.toLowerCase() + name.slice(1);
  expect(factOf('tags', [{ type, inputs: { [input]: [{ key: 'a', value: 'b' }] } }], { tags: ['a'] })).toEqual({ a: 'b' });
});
