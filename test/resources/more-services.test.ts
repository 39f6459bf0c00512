import { expected, type RowAspect } from '../../policypack/engine/facts';
import { rowOf } from '../../policypack/engine/row';
import { table } from '../../policypack/resources';
import { factOf, UNKNOWN } from '../support/samples';

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

/** Every type of these services: each answers what its kind is asked, and never more than it knows. */
const types: readonly string[] = [
  'aws:appautoscaling/target:Target',
  'aws:appautoscaling/policy:Policy',
  'aws:appautoscaling/scheduledAction:ScheduledAction',
  'aws:appflow/connectorProfile:ConnectorProfile',
  'aws:appflow/flow:Flow',
  'aws:batch/computeEnvironment:ComputeEnvironment',
  'aws:batch/jobDefinition:JobDefinition',
  'aws:batch/jobQueue:JobQueue',
  'aws:batch/schedulingPolicy:SchedulingPolicy',
  'aws:bedrock/agentAgent:AgentAgent',
  'aws:bedrock/agentAgentAlias:AgentAgentAlias',
  'aws:bedrock/agentAgentActionGroup:AgentAgentActionGroup',
  'aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase',
  'aws:bedrock/agentDataSource:AgentDataSource',
  'aws:bedrock/guardrail:Guardrail',
  'aws:cloudtrail/trail:Trail',
  'aws:cloudtrail/eventDataStore:EventDataStore',
  'aws:codecommit/repository:Repository',
  'aws:codecommit/trigger:Trigger',
  'aws:codecommit/approvalRuleTemplate:ApprovalRuleTemplate',
  'aws:codepipeline/pipeline:Pipeline',
  'aws:codepipeline/webhook:Webhook',
  'aws:codepipeline/customActionType:CustomActionType',
  'aws:cfg/rule:Rule',
  'aws:cfg/recorder:Recorder',
  'aws:cfg/recorderStatus:RecorderStatus',
  'aws:cfg/deliveryChannel:DeliveryChannel',
  'aws:cfg/conformancePack:ConformancePack',
  'aws:cfg/configurationAggregator:ConfigurationAggregator',
  'aws:cfg/aggregateAuthorization:AggregateAuthorization',
  'aws:cfg/remediationConfiguration:RemediationConfiguration',
  'aws:cfg/retentionConfiguration:RetentionConfiguration',
  'aws:dms/replicationInstance:ReplicationInstance',
  'aws:dms/endpoint:Endpoint',
  'aws:dms/s3Endpoint:S3Endpoint',
  'aws:dms/replicationTask:ReplicationTask',
  'aws:dms/replicationSubnetGroup:ReplicationSubnetGroup',
  'aws:dms/eventSubscription:EventSubscription',
  'aws:dms/certificate:Certificate',
  'aws:emr/cluster:Cluster',
  'aws:emr/securityConfiguration:SecurityConfiguration',
  'aws:emr/instanceGroup:InstanceGroup',
  'aws:emr/instanceFleet:InstanceFleet',
  'aws:emr/managedScalingPolicy:ManagedScalingPolicy',
  'aws:emr/studio:Studio',
  'aws:emr/studioSessionMapping:StudioSessionMapping',
  'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration',
  'aws:imagebuilder/component:Component',
  'aws:imagebuilder/imageRecipe:ImageRecipe',
  'aws:imagebuilder/containerRecipe:ContainerRecipe',
  'aws:imagebuilder/imagePipeline:ImagePipeline',
  'aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration',
  'aws:imagebuilder/distributionConfiguration:DistributionConfiguration',
  'aws:imagebuilder/workflow:Workflow',
  'aws:imagebuilder/lifecyclePolicy:LifecyclePolicy',
  'aws:iot/policy:Policy',
  'aws:iot/topicRule:TopicRule',
  'aws:iot/topicRuleDestination:TopicRuleDestination',
  'aws:iot/thing:Thing',
  'aws:iot/thingType:ThingType',
  'aws:iot/thingGroup:ThingGroup',
  'aws:iot/policyAttachment:PolicyAttachment',
  'aws:iot/thingPrincipalAttachment:ThingPrincipalAttachment',
  'aws:iot/certificate:Certificate',
  'aws:iot/roleAlias:RoleAlias',
  'aws:iot/provisioningTemplate:ProvisioningTemplate',
  'aws:kendra/index:Index',
  'aws:kendra/dataSource:DataSource',
  'aws:kendra/faq:Faq',
  'aws:kendra/thesaurus:Thesaurus',
  'aws:kendra/experience:Experience',
  'aws:kendra/querySuggestionsBlockList:QuerySuggestionsBlockList',
  'aws:lex/botAlias:BotAlias',
  'aws:lex/bot:Bot',
  'aws:lex/intent:Intent',
  'aws:lex/slotType:SlotType',
  'aws:lex/v2modelsBot:V2modelsBot',
  'aws:lex/v2modelsBotLocale:V2modelsBotLocale',
  'aws:lex/v2modelsBotVersion:V2modelsBotVersion',
  'aws:lex/v2modelsIntent:V2modelsIntent',
  'aws:lex/v2modelsSlot:V2modelsSlot',
  'aws:lex/v2modelsSlotType:V2modelsSlotType',
  'aws:ram/resourceShare:ResourceShare',
  'aws:ram/principalAssociation:PrincipalAssociation',
  'aws:ram/resourceAssociation:ResourceAssociation',
  'aws:ram/resourceShareAccepter:ResourceShareAccepter',
  'aws:ram/permission:Permission',
  'aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition',
  'aws:sagemaker/domain:Domain',
  'aws:sagemaker/endpointConfiguration:EndpointConfiguration',
  'aws:sagemaker/endpoint:Endpoint',
  'aws:sagemaker/model:Model',
  'aws:sagemaker/userProfile:UserProfile',
  'aws:sagemaker/monitoringSchedule:MonitoringSchedule',
  'aws:sagemaker/pipeline:Pipeline',
  'aws:servicecatalog/portfolio:Portfolio',
  'aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation',
  'aws:servicecatalog/portfolioShare:PortfolioShare',
  'aws:servicecatalog/product:Product',
  'aws:servicecatalog/productPortfolioAssociation:ProductPortfolioAssociation',
  'aws:servicecatalog/constraint:Constraint',
  'aws:servicecatalog/tagOption:TagOption',
  'aws:servicecatalog/tagOptionResourceAssociation:TagOptionResourceAssociation',
  'aws:servicediscovery/service:Service',
  'aws:servicediscovery/instance:Instance',
  'aws:servicediscovery/httpNamespace:HttpNamespace',
  'aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace',
  'aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace',
  'aws:synthetics/canary:Canary',
  'aws:synthetics/group:Group',
  'aws:synthetics/groupAssociation:GroupAssociation',
  'aws:transfer/server:Server',
  'aws:transfer/user:User',
  'aws:transfer/sshKey:SshKey',
  'aws:transfer/connector:Connector',
  'aws:transfer/workflow:Workflow',
  'aws:transfer/profile:Profile',
  'aws:transfer/agreement:Agreement',
  'aws:transfer/certificate:Certificate',
  'aws:transfer/access:Access',
  'aws:ec2transitgateway/transitGateway:TransitGateway',
  'aws:ec2transitgateway/routeTable:RouteTable',
  'aws:ec2transitgateway/route:Route',
  'aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation',
  'aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation',
  'aws:ec2transitgateway/vpcAttachment:VpcAttachment',
  'aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter',
  'aws:ec2transitgateway/peeringAttachment:PeeringAttachment',
  'aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter',
  'aws:ec2transitgateway/connect:Connect',
  'aws:workspaces/workspace:Workspace',
  'aws:workspaces/directory:Directory',
  'aws:workspaces/ipGroup:IpGroup',
  'aws:workspaces/connectionAlias:ConnectionAlias',
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::AppFlow::ConnectorProfile',
  'AWS::AppFlow::Flow',
  'AWS::AppFlow::Connector',
  'AWS::Batch::ComputeEnvironment',
  'AWS::Batch::JobDefinition',
  'AWS::Batch::JobQueue',
  'AWS::Batch::SchedulingPolicy',
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::DataSource',
  'AWS::Bedrock::Guardrail',
  'AWS::CloudTrail::Trail',
  'AWS::CloudTrail::EventDataStore',
  'AWS::CloudTrail::ResourcePolicy',
  'AWS::CloudTrail::Channel',
  'AWS::CodeCommit::Repository',
  'AWS::CodePipeline::Pipeline',
  'AWS::CodePipeline::Webhook',
  'AWS::CodePipeline::CustomActionType',
  'AWS::Config::ConfigRule',
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::Config::ConformancePack',
  'AWS::Config::ConfigurationAggregator',
  'AWS::Config::AggregationAuthorization',
  'AWS::Config::RemediationConfiguration',
  'AWS::DMS::Endpoint',
  'AWS::DMS::ReplicationTask',
  'AWS::DMS::ReplicationSubnetGroup',
  'AWS::DMS::EventSubscription',
  'AWS::DMS::Certificate',
  'AWS::DMS::ReplicationInstance',
  'AWS::EMR::SecurityConfiguration',
  'AWS::EMR::Studio',
  'AWS::EMR::StudioSessionMapping',
  'AWS::EMR::Step',
  'AWS::EMR::Cluster',
  'AWS::EMR::InstanceGroupConfig',
  'AWS::EMR::InstanceFleetConfig',
  'AWS::ImageBuilder::Component',
  'AWS::ImageBuilder::ImageRecipe',
  'AWS::ImageBuilder::ContainerRecipe',
  'AWS::ImageBuilder::ImagePipeline',
  'AWS::ImageBuilder::InfrastructureConfiguration',
  'AWS::ImageBuilder::DistributionConfiguration',
  'AWS::ImageBuilder::Workflow',
  'AWS::ImageBuilder::LifecyclePolicy',
  'AWS::IoT::Policy',
  'AWS::IoT::TopicRule',
  'AWS::IoT::TopicRuleDestination',
  'AWS::IoT::Thing',
  'AWS::IoT::ThingType',
  'AWS::IoT::ThingGroup',
  'AWS::IoT::Certificate',
  'AWS::IoT::RoleAlias',
  'AWS::IoT::ProvisioningTemplate',
  'AWS::IoT::PolicyPrincipalAttachment',
  'AWS::IoT::ThingPrincipalAttachment',
  'AWS::Kendra::DataSource',
  'AWS::Kendra::Faq',
  'AWS::Kendra::Thesaurus',
  'AWS::Kendra::QuerySuggestionsBlockList',
  'AWS::Kendra::Index',
  'AWS::Lex::Bot',
  'AWS::Lex::BotAlias',
  'AWS::Lex::BotVersion',
  'AWS::Lex::ResourcePolicy',
  'AWS::RAM::ResourceShare',
  'AWS::RAM::Permission',
  'AWS::RDS::DBSecurityGroup',
  'AWS::RDS::DBSecurityGroupIngress',
  'AWS::SageMaker::DataQualityJobDefinition',
  'AWS::SageMaker::ModelBiasJobDefinition',
  'AWS::SageMaker::ModelQualityJobDefinition',
  'AWS::SageMaker::ModelExplainabilityJobDefinition',
  'AWS::SageMaker::Domain',
  'AWS::SageMaker::EndpointConfig',
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::Model',
  'AWS::SageMaker::UserProfile',
  'AWS::SageMaker::MonitoringSchedule',
  'AWS::SageMaker::Pipeline',
  'AWS::ServiceCatalog::Portfolio',
  'AWS::ServiceCatalog::PortfolioPrincipalAssociation',
  'AWS::ServiceCatalog::PortfolioShare',
  'AWS::ServiceCatalog::CloudFormationProduct',
  'AWS::ServiceCatalog::PortfolioProductAssociation',
  'AWS::ServiceCatalog::LaunchRoleConstraint',
  'AWS::ServiceCatalog::LaunchNotificationConstraint',
  'AWS::ServiceCatalog::LaunchTemplateConstraint',
  'AWS::ServiceCatalog::TagOption',
  'AWS::ServiceCatalog::TagOptionAssociation',
  'AWS::ServiceDiscovery::Service',
  'AWS::ServiceDiscovery::Instance',
  'AWS::ServiceDiscovery::HttpNamespace',
  'AWS::ServiceDiscovery::PrivateDnsNamespace',
  'AWS::ServiceDiscovery::PublicDnsNamespace',
  'AWS::Synthetics::Canary',
  'AWS::Synthetics::Group',
  'AWS::Transfer::Server',
  'AWS::Transfer::User',
  'AWS::Transfer::Connector',
  'AWS::Transfer::Workflow',
  'AWS::Transfer::Profile',
  'AWS::Transfer::Agreement',
  'AWS::Transfer::Certificate',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::TransitGatewayRouteTable',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayConnect',
  'AWS::EC2::TransitGatewayRoute',
  'AWS::EC2::TransitGatewayRouteTableAssociation',
  'AWS::EC2::TransitGatewayRouteTablePropagation',
  'AWS::WorkSpaces::Workspace',
  'AWS::WorkSpaces::WorkspaceIpGroup',
  'AWS::WorkSpaces::ConnectionAlias',
];

it.each(types)('%s answers what its kind is asked, and tells of no unknown more than that', type => {
  const row = rowOf(table, type)!;
  expect(expected[row.holds].filter(aspect => row.facts[aspect] === undefined)).toEqual([]);
  for (const aspect of Object.keys(row.facts) as RowAspect[]) expect(of(aspect, type, { name: 'it' })).not.toBe('absent');
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual(
    row.facts.location === undefined ? 'absent' : { region: 'eu-central-2' },
  );
  if (row.facts.tags !== undefined) {
    expect(factOf('tags', [{ type, inputs: { tags: UNKNOWN } }], { tags: ['a'] })).not.toEqual({ a: 'b' });
    expect(factOf('tags', [{ type, inputs: {} }], { tags: ['a'], defaultTags: { a: 'b' } })).toEqual({ a: 'b' });
  }
});
