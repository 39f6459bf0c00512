import type { ServiceModel } from '../../engine/facts';
import type { AnyRow } from '../../engine/row';
import { described } from './described';

/** Names of types, by service. */
type ByService = Readonly<Record<string, string>>;

/** Types that were looked at, and have no more to tell than their tags and where they are. */
const awsPlaced: ByService = {
  accessanalyzer: 'Analyzer ArchiveRule',
  amp: `
    AlertManagerDefinition AnomalyDetector QueryLoggingConfiguration RuleGroupNamespace Scraper ScraperLoggingConfiguration
    WorkspaceConfiguration
  `,
  amplify: 'App BackendEnvironment Branch DomainAssociation Webhook',
  appautoscaling: 'Policy ScheduledAction Target',
  appconfig: 'Application Deployment DeploymentStrategy Environment EventIntegration Extension ExtensionAssociation',
  autoscaling: 'Attachment LifecycleHook Notification Policy Schedule TrafficSourceAttachment',
  autoscalingplans: 'ScalingPlan',
  backup: 'Plan Selection VaultLockConfiguration VaultNotifications',
  batch: 'JobQueue SchedulingPolicy',
  bcmdata: 'Export',
  bedrock: `
    AgentAgentActionGroup AgentAgentAlias AgentDataSource AgentKnowledgeBase Guardrail GuardrailVersion InferenceProfile
    ProvisionedModelThroughput
  `,
  budgets: 'Budget BudgetAction',
  cfg: `
    AggregateAuthorization ConfigurationAggregator ConformancePack DeliveryChannel Recorder RecorderStatus RemediationConfiguration
    RetentionConfiguration Rule
  `,
  chatbot: 'SlackChannelConfiguration TeamsChannelConfiguration',
  cloud9: 'EnvironmentMembership',
  codecommit: 'ApprovalRuleTemplate Trigger',
  codedeploy: 'Application DeploymentConfig DeploymentGroup',
  codepipeline: 'CustomActionType Pipeline Webhook',
  codestarnotifications: 'NotificationRule',
  costexplorer: 'AnomalyMonitor AnomalySubscription CostCategory',
  cur: 'ReportDefinition',
  datasync: `
    Agent EfsLocation FsxOpenZfsFileSystem LocationAzureBlob LocationFsxLustre LocationFsxOntapFileSystem LocationFsxWindows LocationHdfs
    LocationObjectStorage LocationSmb NfsLocation S3Location Task
  `,
  directconnect: `
    BgpPeer Connection ConnectionAssociation ConnectionConfirmation Gateway GatewayAssociation GatewayAssociationProposal
    HostedPrivateVirtualInterface HostedPrivateVirtualInterfaceAccepter HostedPublicVirtualInterface HostedPublicVirtualInterfaceAccepter
    HostedTransitVirtualInterface HostedTransitVirtualInterfaceAcceptor LinkAggregationGroup MacsecKeyAssociation PrivateVirtualInterface
    PublicVirtualInterface TransitVirtualInterface
  `,
  directoryservice: 'ConditionalForwarder LogSubscription RadiusSettings SharedDirectory SharedDirectoryAccepter Trust',
  dms: 'Certificate EventSubscription ReplicationSubnetGroup ReplicationTask',
  ec2: `
    AllowedImagesSettings AvailabilityZoneGroup CapacityBlockReservation CapacityReservation CustomerGateway DedicatedHost
    DefaultCreditSpecification DefaultVpcDhcpOptions EipAssociation EipDomainName EncryptionControl FlowLog InstanceMetadataDefaults
    InternetGatewayAttachment LocalGatewayRoute LocalGatewayRouteTable LocalGatewayRouteTableVirtualInterfaceGroupAssociation
    LocalGatewayRouteTableVpcAssociation MainRouteTableAssociation ManagedPrefixList NatGatewayEipAssociation NetworkAclAssociation
    NetworkInsightsAccessScope NetworkInsightsAnalysis NetworkInsightsPath NetworkInterfaceAttachment NetworkInterfacePermission
    NetworkInterfaceSecurityGroupAttachment PeeringConnectionOptions PlacementGroup ProxyProtocolPolicy Route RouteTableAssociation
    SecurityGroupAssociation SerialConsoleAccess SpotDatafeedSubscription SubnetCidrReservation TrafficMirrorFilter
    TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget VpcBlockPublicAccessExclusion VpcBlockPublicAccessOptions
    VpcDhcpOptions VpcDhcpOptionsAssociation VpcEncryptionControl VpcEndpointConnectionAccepter VpcEndpointConnectionNotification
    VpcEndpointRouteTableAssociation VpcEndpointServiceAllowedPrinciple VpcEndpointSubnetAssociation VpcIpam VpcIpamPool VpcIpamPoolCidr
    VpcIpamPoolCidrAllocation VpcIpamPreviewNextCidr VpcIpamResourceDiscovery VpcIpamResourceDiscoveryAssociation VpcIpamScope
    VpcIpv4CidrBlockAssociation VpcIpv6CidrBlockAssociation VpcNetworkPerformanceMetricSubscription VpcSecurityGroupRulesExclusive
    VpnConnectionRoute VpnGatewayAttachment VpnGatewayRoutePropagation
  `,
  ec2clientvpn: 'AuthorizationRule NetworkAssociation Route',
  ec2transitgateway: `
    Connect PeeringAttachment PeeringAttachmentAccepter Route RouteTable RouteTableAssociation RouteTablePropagation TransitGateway
    VpcAttachment VpcAttachmentAccepter
  `,
  ecr: 'LifecyclePolicy PullThroughCacheRule RegistryScanningConfiguration ReplicationConfiguration',
  ecs: 'CapacityProvider ClusterCapacityProviders',
  efs: 'AccessPoint BackupPolicy MountTarget ReplicationConfiguration',
  eks: 'AccessEntry Addon PodIdentityAssociation',
  elasticbeanstalk: 'Application ApplicationVersion ConfigurationTemplate',
  elb: 'Attachment ListenerPolicy LoadBalancerPolicy',
  emr: `
    BlockPublicAccessConfiguration InstanceFleet InstanceGroup ManagedScalingPolicy SecurityConfiguration Studio StudioSessionMapping
  `,
  emrcontainers: 'JobTemplate VirtualCluster',
  fis: 'ExperimentTemplate SafetyLeverState TargetAccountConfiguration',
  grafana: `
    LicenseAssociation RoleAssociation WorkspaceApiKey WorkspaceSamlConfiguration WorkspaceServiceAccount WorkspaceServiceAccountToken
  `,
  guardduty: `
    Detector DetectorFeature Filter IPSet InviteAccepter MalwareProtectionPlan Member MemberDetectorFeature OrganizationAdminAccount
    OrganizationConfiguration OrganizationConfigurationFeature PublishingDestination ThreatIntelSet
  `,
  identitystore: 'GroupMembership',
  imagebuilder: `
    Component ContainerRecipe DistributionConfiguration ImagePipeline ImageRecipe InfrastructureConfiguration LifecyclePolicy Workflow
  `,
  iot: `
    Certificate PolicyAttachment ProvisioningTemplate RoleAlias Thing ThingGroup ThingPrincipalAttachment ThingType TopicRule
    TopicRuleDestination
  `,
  kendra: 'DataSource Experience Faq QuerySuggestionsBlockList Thesaurus',
  lakeformation: `
    DataCellsFilter DataLakeSettings IdentityCenterConfiguration LfTag LfTagExpression OptIn Permissions Resource ResourceLfTag
    ResourceLfTags
  `,
  lambda: 'Alias EventSourceMapping FunctionEventInvokeConfig ProvisionedConcurrencyConfig',
  lb: 'Listener ListenerCertificate ListenerRule TargetGroup TargetGroupAttachment TrustStore',
  lex: `
    Bot Intent SlotType V2modelsBot V2modelsBotLocale V2modelsBotVersion V2modelsIntent V2modelsSlot V2modelsSlotType
  `,
  mediaconvert: 'Queue',
  medialive: 'Channel Input Multiplex MultiplexProgram',
  mediapackage: 'Channel',
  networkfirewall: `
    ContainerAssociation FirewallTransitGatewayAttachmentAccepter LoggingConfiguration TlsInspectionConfiguration VpcEndpointAssociation
  `,
  networkmanager: `
    ConnectAttachment ConnectPeer Connection CoreNetwork Device DxGatewayAttachment GlobalNetwork Link Site SiteToSiteVpnAttachment
    TransitGatewayPeering TransitGatewayRouteTableAttachment VpcAttachment
  `,
  quicksight: `
    AccountSettings AccountSubscription Analysis CustomPermissions Dashboard DataSource Folder FolderMembership Group GroupMembership
    IpRestriction KeyRegistration Namespace RefreshSchedule RoleCustomPermission RoleMembership Template TemplateAlias Theme User
    UserCustomPermission VpcConnection
  `,
  ram: 'Permission PrincipalAssociation ResourceAssociation ResourceShare ResourceShareAccepter',
  resourcegroups: 'Group Resource',
  route53: `
    ProfilesAssociation ProfilesProfile ProfilesResourceAssociation ResolverConfig ResolverDnsSecConfig ResolverFirewallConfig
    ResolverFirewallDomainList ResolverFirewallRule ResolverFirewallRuleGroup ResolverFirewallRuleGroupAssociation ResolverQueryLogConfig
    ResolverQueryLogConfigAssociation ResolverRule ResolverRuleAssociation
  `,
  s3control: 'ObjectLambdaAccessPoint',
  sagemaker: 'Endpoint Model MonitoringSchedule Pipeline UserProfile',
  securityhub: `
    Account AccountV2 ActionTarget AggregatorV2 AutomationRule AutomationRuleV2 ConfigurationPolicy ConfigurationPolicyAssociation
    ConnectorV2 FeatureV2 FindingAggregator Insight InviteAccepter Member OrganizationAdminAccount OrganizationConfiguration
    ProductSubscription StandardsControl StandardsControlAssociation StandardsSubscription
  `,
  securitylake: 'AwsLogSource CustomLogSource Subscriber SubscriberNotification',
  servicecatalog: `
    AppregistryApplication AppregistryAttributeGroup AppregistryAttributeGroupAssociation BudgetResourceAssociation Constraint Portfolio
    PortfolioShare PrincipalPortfolioAssociation Product ProductPortfolioAssociation ProvisionedProduct ProvisioningArtifact ServiceAction
    TagOption TagOptionResourceAssociation
  `,
  servicediscovery: 'HttpNamespace Instance PrivateDnsNamespace PublicDnsNamespace Service',
  ses: `
    ActiveReceiptRuleSet ConfigurationSet DomainDkim DomainIdentity DomainIdentityVerification EmailIdentity EventDestination
    IdentityNotificationTopic MailFrom ReceiptFilter ReceiptRule ReceiptRuleSet Template
  `,
  sesv2: `
    AccountSuppressionAttributes AccountVdmAttributes ConfigurationSet ConfigurationSetEventDestination DedicatedIpAssignment
    DedicatedIpPool EmailIdentity EmailIdentityFeedbackAttributes EmailIdentityMailFromAttributes MultiRegionEndpoint Tenant
    TenantResourceAssociation
  `,
  shield: 'Protection ProtectionGroup',
  signer: 'SigningJob SigningProfile',
  ssm: 'ContactsRotation QuicksetupConfigurationManager',
  ssmcontacts: 'Contact ContactChannel Plan',
  ssmincidents: 'ReplicationSet ResponsePlan',
  ssoadmin: `
    Application ApplicationAccessScope ApplicationAssignment ApplicationAssignmentConfiguration InstanceAccessControlAttributes
  `,
  synthetics: 'Group GroupAssociation',
  transfer: 'Access Agreement Certificate Connector Profile SshKey User Workflow',
  vpclattice: `
    AccessLogSubscription DomainVerification Listener ListenerRule ResourceGateway ServiceNetworkResourceAssociation
    ServiceNetworkServiceAssociation ServiceNetworkVpcAssociation TargetGroup TargetGroupAttachment
  `,
  workspaces: 'ConnectionAlias Directory IpGroup',
};
const cfnPlaced: ByService = {
  APS: 'AnomalyDetector RuleGroupsNamespace Scraper',
  AccessAnalyzer: 'Analyzer ArchiveRule',
  Amplify: 'App Branch Domain Webhook',
  AppConfig: `
    Application Deployment DeploymentStrategy Environment ExperimentDefinition ExperimentRun Extension ExtensionAssociation
  `,
  AppFlow: 'Connector',
  ApplicationAutoScaling: 'ScalableTarget ScalingPolicy',
  AutoScaling: 'LifecycleHook ScalingPolicy ScheduledAction WarmPool',
  AutoScalingPlans: 'ScalingPlan',
  BCMDataExports: 'Export',
  Backup: 'BackupPlan BackupSelection',
  Batch: 'JobQueue SchedulingPolicy',
  Bedrock: 'AgentAlias ApplicationInferenceProfile DataSource FlowVersion Guardrail GuardrailVersion KnowledgeBase',
  Budgets: 'BudgetsAction',
  CE: 'AnomalyMonitor AnomalySubscription CostCategory',
  CUR: 'ReportDefinition',
  Chatbot: 'CustomAction MicrosoftTeamsChannelConfiguration SlackChannelConfiguration',
  CloudTrail: 'Channel',
  CodeArtifact: 'PackageGroup',
  CodeDeploy: 'Application DeploymentConfig DeploymentGroup',
  CodePipeline: 'CustomActionType Pipeline Webhook',
  CodeStarNotifications: 'NotificationRule',
  Config: `
    AggregationAuthorization ConfigRule ConfigurationAggregator ConfigurationRecorder ConformancePack DeliveryChannel
    RemediationConfiguration
  `,
  DMS: 'Certificate EventSubscription ReplicationSubnetGroup ReplicationTask',
  DataSync: `
    Agent LocationAzureBlob LocationEFS LocationFSxLustre LocationFSxONTAP LocationFSxOpenZFS LocationFSxWindows LocationHDFS LocationNFS
    LocationObjectStorage LocationS3 LocationSMB Task
  `,
  DirectConnect: `
    Connection DirectConnectGateway DirectConnectGatewayAssociation Lag PrivateVirtualInterface PublicVirtualInterface
    TransitVirtualInterface
  `,
  EC2: `
    CapacityReservation CapacityReservationFleet ClientVpnAuthorizationRule ClientVpnRoute ClientVpnTargetNetworkAssociation
    CustomerGateway DHCPOptions EIPAssociation EnclaveCertificateIamRoleAssociation FlowLog FpgaImage GatewayRouteTableAssociation Host
    IPAM IPAMAllocation IPAMPool IPAMPoolCidr IPAMPrefixListResolver IPAMPrefixListResolverTarget IPAMResourceDiscovery
    IPAMResourceDiscoveryAssociation IPAMScope IPv4Pool InstanceEventWindow IpPoolRouteTableAssociation
    IpamExternalResourceVerificationToken LocalGatewayRoute LocalGatewayRouteTable LocalGatewayRouteTableVPCAssociation
    LocalGatewayRouteTableVirtualInterfaceGroupAssociation LocalGatewayVirtualInterface LocalGatewayVirtualInterfaceGroup
    NetworkInsightsAccessScope NetworkInsightsAccessScopeAnalysis NetworkInsightsAnalysis NetworkInsightsPath NetworkInterfaceAttachment
    NetworkInterfacePermission NetworkPerformanceMetricSubscription PlacementGroup Route RouteServerAssociation RouteServerPeer
    RouteServerPropagation SecurityGroupVpcAssociation SubnetCidrBlock SubnetCidrReservation SubnetNetworkAclAssociation
    SubnetRouteTableAssociation TrafficMirrorFilter TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget TransitGateway
    TransitGatewayAttachment TransitGatewayConnect TransitGatewayConnectPeer TransitGatewayMeteringPolicy
    TransitGatewayMeteringPolicyEntry TransitGatewayMulticastDomain TransitGatewayMulticastDomainAssociation
    TransitGatewayMulticastGroupMember TransitGatewayMulticastGroupSource TransitGatewayPeeringAttachment TransitGatewayPolicyTable
    TransitGatewayPolicyTableAssociation TransitGatewayPolicyTableEntry TransitGatewayRoute TransitGatewayRouteTable
    TransitGatewayRouteTableAssociation TransitGatewayRouteTablePropagation TransitGatewayVpcAttachment VPCBlockPublicAccessExclusion
    VPCBlockPublicAccessOptions VPCCidrBlock VPCDHCPOptionsAssociation VPCEncryptionControl VPCEndpointConnectionNotification
    VPCEndpointServicePermissions VPCGatewayAttachment VPNConnectionRoute VPNGatewayRoutePropagation VerifiedAccessEndpoint
    VerifiedAccessGroup VerifiedAccessInstance VerifiedAccessTrustProvider
  `,
  ECR: 'PullThroughCacheRule RegistryScanningConfiguration ReplicationConfiguration',
  ECS: 'CapacityProvider ClusterCapacityProviderAssociations',
  EFS: 'AccessPoint MountTarget',
  EKS: 'AccessEntry Addon PodIdentityAssociation',
  EMR: 'InstanceFleetConfig InstanceGroupConfig SecurityConfiguration Step Studio StudioSessionMapping',
  EMRContainers: 'Endpoint JobTemplate SecurityConfiguration VirtualCluster',
  ElasticBeanstalk: 'Application ApplicationVersion ConfigurationTemplate',
  ElasticLoadBalancingV2: 'Listener ListenerRule TargetGroup TrustStore',
  FIS: 'ExperimentTemplate TargetAccountConfiguration',
  GuardDuty: `
    CustomDetectionRuleAssociation Detector Filter IPSet MalwareProtectionPlan Master Member PublishingDestination ThreatEntitySet
    ThreatIntelSet TrustedEntitySet
  `,
  IdentityStore: 'GroupMembership',
  ImageBuilder: `
    Component ContainerRecipe DistributionConfiguration ImagePipeline ImageRecipe InfrastructureConfiguration LifecyclePolicy Workflow
  `,
  IoT: `
    Certificate PolicyPrincipalAttachment ProvisioningTemplate RoleAlias Thing ThingGroup ThingPrincipalAttachment ThingType TopicRule
    TopicRuleDestination
  `,
  IoTAnalytics: 'Pipeline',
  Kendra: 'DataSource Faq QuerySuggestionsBlockList Thesaurus',
  LakeFormation: 'DataCellsFilter DataLakeSettings Permissions PrincipalPermissions Resource Tag TagAssociation',
  Lambda: 'Alias EventInvokeConfig EventSourceMapping Version',
  Lex: 'BotVersion',
  MediaConnect: `
    Bridge BridgeOutput BridgeSource Flow FlowEntitlement FlowMediaStream FlowOutput FlowSource FlowVpcInterface Gateway RouterInput
    RouterNetworkInterface RouterOutput
  `,
  MediaConvert: 'JobTemplate Preset Queue',
  MediaLive: `
    Channel ChannelPlacementGroup CloudWatchAlarmTemplate CloudWatchAlarmTemplateGroup Cluster EventBridgeRuleTemplate
    EventBridgeRuleTemplateGroup Input Multiplex Multiplexprogram Network Node SdiSource SignalMap
  `,
  MediaPackage: 'Asset Channel OriginEndpoint PackagingConfiguration PackagingGroup',
  MediaPackageV2: 'Channel ChannelGroup OriginEndpoint',
  MediaTailor: 'Channel Function LiveSource PlaybackConfiguration PrefetchSchedule SourceLocation VodSource',
  NetworkFirewall: 'ContainerAssociation LoggingConfiguration TLSInspectionConfiguration VpcEndpointAssociation',
  NetworkManager: `
    ConnectAttachment ConnectPeer Connection CoreNetwork Device DirectConnectGatewayAttachment GlobalNetwork Link Site
    SiteToSiteVpnAttachment TransitGatewayPeering TransitGatewayRouteTableAttachment VpcAttachment
  `,
  Personalize: 'EventTracker Filter MetricAttribution Schema Solution',
  QuickSight: 'Analysis CustomPermissions Dashboard DataSource Folder RefreshSchedule Template Theme Topic VPCConnection',
  RAM: 'Permission ResourceShare',
  ResourceGroups: 'Group TagSyncTask',
  RolesAnywhere: 'CRL',
  Route53Profiles: 'Profile ProfileAssociation ProfileResourceAssociation',
  Route53Resolver: `
    FirewallDomainList FirewallRuleGroup FirewallRuleGroupAssociation ResolverConfig ResolverDNSSECConfig ResolverQueryLoggingConfig
    ResolverQueryLoggingConfigAssociation ResolverRule ResolverRuleAssociation
  `,
  S3ObjectLambda: 'AccessPoint',
  SES: `
    ConfigurationSet ConfigurationSetEventDestination CustomVerificationEmailTemplate DedicatedIpPool EmailIdentity
    EmailIdentityCertificate MailManagerAddonInstance MailManagerAddonSubscription MailManagerAddressList MailManagerIngressPoint
    MailManagerRelay MailManagerRuleSet MailManagerTrafficPolicy MultiRegionEndpoint ReceiptFilter ReceiptRule ReceiptRuleSet Template
    Tenant VdmAttributes
  `,
  SSMContacts: 'Contact ContactChannel Plan Rotation',
  SSMGuiConnect: 'Preferences',
  SSMIncidents: 'ReplicationSet ResponsePlan',
  SSMQuickSetup: 'ConfigurationManager LifecycleAutomation',
  SSO: 'Application ApplicationAssignment Instance InstanceAccessControlAttributeConfiguration',
  SageMaker: 'Endpoint Model MonitoringSchedule Pipeline UserProfile',
  SecurityHub: `
    AggregatorV2 AutomationRule AutomationRuleV2 ConfigurationPolicy Connector ConnectorV2 DelegatedAdmin FindingAggregator Hub HubV2
    Insight OrganizationConfiguration PolicyAssociation ProductSubscription SecurityControl Standard
  `,
  SecurityLake: 'AwsLogSource Subscriber SubscriberNotification',
  ServiceCatalog: `
    AcceptedPortfolioShare CloudFormationProduct CloudFormationProvisionedProduct LaunchNotificationConstraint LaunchRoleConstraint
    LaunchTemplateConstraint Portfolio PortfolioPrincipalAssociation PortfolioProductAssociation PortfolioShare ResourceUpdateConstraint
    ServiceAction ServiceActionAssociation StackSetConstraint TagOption TagOptionAssociation
  `,
  ServiceCatalogAppRegistry: 'Application AttributeGroup AttributeGroupAssociation ResourceAssociation',
  ServiceDiscovery: 'HttpNamespace Instance PrivateDnsNamespace PublicDnsNamespace Service',
  Shield: 'Protection ProtectionGroup',
  Signer: 'SigningProfile',
  Synthetics: 'Group',
  Transfer: 'Agreement Certificate Connector Profile User Workflow',
  VpcLattice: `
    AccessLogSubscription DomainVerification Listener ResourceGateway Rule ServiceNetworkResourceAssociation
    ServiceNetworkServiceAssociation ServiceNetworkVpcAssociation TargetGroup
  `,
  WorkSpaces: 'ConnectionAlias WorkspaceIpGroup',
};
/**
 * Types that complete others, which are judged with what these say, or of which no control asks anything: only their tags are told.
 * An account's `EncryptionByDefault` may come after the volumes it should encrypt: the assurance counts, not this. What a provisioned
 * product of Service Catalog makes is a stack of its own, and is judged there.
 */
const awsSettings: ByService = {
  acm: 'CertificateValidation',
  acmpca: 'CertificateAuthorityCertificate Permission',
  apigateway: `
    Account Authorizer BasePathMapping ClientCertificate Deployment DocumentationPart DocumentationVersion Integration IntegrationResponse
    MethodResponse MethodSettings Model RequestValidator Response UsagePlan UsagePlanKey
  `,
  apigatewayv2: 'ApiMapping Authorizer Deployment Integration IntegrationResponse Model RouteResponse',
  appsync: 'ChannelNamespace DataSource DomainName DomainNameApiAssociation Function Resolver SourceApiAssociation Type',
  athena: 'CapacityReservation DataCatalog Database NamedQuery PreparedStatement',
  autoscaling: 'Tag',
  cloudformation: 'CloudFormationType Stack StackInstances StackSet StackSetInstance',
  cloudfront: `
    CachePolicy ContinuousDeploymentPolicy FieldLevelEncryptionConfig FieldLevelEncryptionProfile Function KeyGroup KeyValueStore
    MonitoringSubscription OriginAccessControl OriginRequestPolicy PublicKey RealtimeLogConfig ResponseHeadersPolicy VpcOrigin
  `,
  cloudwatch: `
    CompositeAlarm ContributorInsightRule Dashboard EventApiDestination EventConnection EventEndpoint EventRule EventTarget
    InternetMonitor LogAccountPolicy LogAnomalyDetector LogDataProtectionPolicy LogDelivery LogDeliveryDestination LogDeliverySource
    LogDestination LogIndexPolicy LogMetricFilter LogStream LogSubscriptionFilter LogTransformer MetricAlarm MetricStream QueryDefinition
  `,
  cognito: `
    IdentityPoolProviderPrincipalTag IdentityPoolRoleAttachment IdentityProvider LogDeliveryConfiguration ManagedLoginBranding
    ManagedUserPoolClient ResourceServer RiskConfiguration User UserGroup UserInGroup UserPoolClient UserPoolDomain
    UserPoolUICustomization
  `,
  costexplorer: 'CostAllocationTag',
  dax: 'ParameterGroup SubnetGroup',
  directconnect: 'HostedConnection',
  docdb: 'ClusterParameterGroup EventSubscription GlobalCluster SubnetGroup',
  dynamodb: 'ContributorInsights GlobalSecondaryIndex GlobalTable KinesisStreamingDestination TableExport TableItem Tag',
  ebs: 'DefaultKmsKey EncryptionByDefault SnapshotBlockPublicAccess',
  ec2: 'ImageBlockPublicAccess SnapshotCreateVolumePermission Tag VolumeAttachment VpcIpamOrganizationAdminAccount',
  elasticache: 'GlobalReplicationGroup ParameterGroup SubnetGroup User UserGroup UserGroupAssociation',
  elasticsearch: 'DomainSamlOptions VpcEndpoint',
  glue: `
    CatalogDatabase CatalogTable CatalogTableOptimizer Classifier Connection DataQualityRuleset Partition PartitionIndex Registry Schema
    SecurityConfiguration Trigger UserDefinedFunction Workflow
  `,
  iam: `
    AccountAlias AccountPasswordPolicy GroupMembership GroupPoliciesExclusive OrganizationsFeatures RolePoliciesExclusive
    SecurityTokenServicePreferences UserGroupMembership UserPoliciesExclusive
  `,
  keyspaces: 'Keyspace',
  kinesis: 'StreamConsumer',
  kms: 'Alias Ciphertext CustomKeyStore Grant',
  memorydb: 'Acl MultiRegionCluster ParameterGroup SubnetGroup User',
  mq: 'Configuration',
  msk: 'Configuration Replicator ScramSecretAssociation SingleScramSecretAssociation Topic VpcConnection',
  neptune: 'ClusterEndpoint ClusterParameterGroup EventSubscription GlobalCluster ParameterGroup SubnetGroup',
  networkmanager: `
    AttachmentAccepter AttachmentRoutingPolicyLabel CoreNetworkPolicyAttachment CustomerGatewayAssociation LinkAssociation
    PrefixListAssociation TransitGatewayConnectPeerAssociation TransitGatewayRegistration
  `,
  opensearch: `
    AuthorizeVpcEndpointAccess DomainSamlOptions InboundConnectionAccepter OutboundConnection Package PackageAssociation
    ServerlessAccessPolicy ServerlessLifecyclePolicy ServerlessSecurityConfig ServerlessSecurityPolicy ServerlessVpcEndpoint VpcEndpoint
  `,
  organizations: 'Account AwsServiceAccess DelegatedAdministrator Organization OrganizationalUnit PolicyAttachment Tag',
  pipes: 'Pipe',
  rds: `
    ClusterActivityStream ClusterEndpoint ClusterParameterGroup ClusterRoleAssociation EventSubscription ExportTask GlobalCluster
    InstanceAutomatedBackupsReplication InstanceDesiredState Integration OptionGroup ParameterGroup Proxy ProxyDefaultTargetGroup
    ProxyEndpoint ProxyTarget ReservedInstance RoleAssociation SubnetGroup
  `,
  redshift: `
    ClusterIamRoles EndpointAccess EventSubscription Integration Logging ParameterGroup ScheduledAction SnapshotCopy SnapshotCopyGrant
    SnapshotSchedule SnapshotScheduleAssociation SubnetGroup UsageLimit
  `,
  redshiftserverless: 'EndpointAccess Snapshot UsageLimit',
  route53: `
    CidrCollection CidrLocation DelegationSet HealthCheck HostedZoneDnsSec KeySigningKey QueryLog Record RecordsExclusive TrafficPolicy
    TrafficPolicyInstance VpcAssociationAuthorization Zone ZoneAssociation
  `,
  s3: `
    AccountPublicAccessBlock AnalyticsConfiguration BucketAbac BucketAccelerateConfiguration BucketAcl BucketCorsConfiguration
    BucketIntelligentTieringConfiguration BucketLifecycleConfiguration BucketLogging BucketMetadataConfiguration BucketMetric
    BucketNotification BucketObjectLockConfiguration BucketOwnershipControls BucketPublicAccessBlock BucketReplicationConfig
    BucketRequestPaymentConfiguration BucketServerSideEncryptionConfiguration BucketVersioning BucketWebsiteConfiguration Inventory
  `,
  s3control: 'MultiRegionAccessPoint StorageLensConfiguration',
  s3tables: 'Namespace',
  scheduler: 'Schedule ScheduleGroup',
  secretsmanager: 'SecretRotation SecretVersion Tag',
  servicecatalog: 'OrganizationsAccess',
  sfn: 'Activity Alias',
  shield: `
    ApplicationLayerAutomaticResponse DrtAccessLogBucketAssociation DrtAccessRoleArnAssociation ProactiveEngagement
    ProtectionHealthCheckAssociation Subscription
  `,
  sns: 'DataProtectionPolicy PlatformApplication SmsPreferences TopicSubscription',
  sqs: 'RedriveAllowPolicy RedrivePolicy',
  ssm: `
    Activation Association DefaultPatchBaseline Document MaintenanceWindow MaintenanceWindowTarget MaintenanceWindowTask PatchBaseline
    PatchGroup ResourceDataSync ServiceSetting
  `,
  waf: 'ByteMatchSet IpSet RateBasedRule Rule',
  wafregional: 'ByteMatchSet IpSet RateBasedRule Rule WebAclAssociation',
  wafv2: 'IpSet RegexPatternSet RuleGroup WebAclAssociation WebAclLoggingConfiguration',
  xray: 'Group SamplingRule',
};
const cfnSettings: ByService = {
  ACMPCA: 'CertificateAuthorityActivation Permission',
  AmazonMQ: 'Configuration',
  ApiGateway: `
    Account Authorizer BasePathMapping BasePathMappingV2 ClientCertificate Deployment DocumentationPart DocumentationVersion
    DomainNameAccessAssociation GatewayResponse Model RequestValidator UsagePlan UsagePlanKey
  `,
  ApiGatewayV2: `
    ApiGatewayManagedOverrides ApiMapping Authorizer Deployment Integration IntegrationResponse Model RouteResponse
  `,
  AppSync: `
    ChannelNamespace DataSource DomainName DomainNameApiAssociation FunctionConfiguration GraphQLSchema Resolver SourceApiAssociation Type
  `,
  Athena: 'CapacityReservation DataCatalog NamedQuery PreparedStatement',
  Budgets: 'Budget',
  Cassandra: 'Keyspace',
  CertificateManager: 'Account',
  CloudFormation: `
    HookDefaultVersion HookTypeConfig HookVersion Macro ModuleDefaultVersion ModuleVersion PublicTypeVersion Publisher
    ResourceDefaultVersion ResourceVersion Stack StackSet WaitCondition WaitConditionHandle
  `,
  CloudFront: `
    CachePolicy ContinuousDeploymentPolicy Function KeyGroup KeyValueStore MonitoringSubscription OriginAccessControl OriginRequestPolicy
    PublicKey RealtimeLogConfig ResponseHeadersPolicy VpcOrigin
  `,
  CloudWatch: 'Alarm AnomalyDetector CompositeAlarm Dashboard InsightRule MetricStream',
  Cognito: `
    IdentityPoolPrincipalTag IdentityPoolRoleAttachment LogDeliveryConfiguration ManagedLoginBranding UserPoolClient UserPoolDomain
    UserPoolGroup UserPoolIdentityProvider UserPoolResourceServer UserPoolRiskConfigurationAttachment UserPoolUICustomizationAttachment
    UserPoolUser UserPoolUserToGroupAttachment
  `,
  DAX: 'ParameterGroup SubnetGroup',
  DocDB: 'DBClusterParameterGroup DBSubnetGroup EventSubscription GlobalCluster',
  EC2: 'SnapshotBlockPublicAccess VolumeAttachment',
  ElastiCache: 'GlobalReplicationGroup ParameterGroup SubnetGroup User UserGroup',
  Events: 'ApiDestination Connection Endpoint Rule',
  Glue: `
    Classifier Connection DataQualityRuleset Database Partition Registry Schema SchemaVersion SecurityConfiguration Table TableOptimizer
    Trigger UserDefinedFunction Workflow
  `,
  IAM: 'UserToGroupAddition',
  Kinesis: 'StreamConsumer',
  Logs: `
    AccountPolicy Delivery DeliveryDestination DeliverySource LogAnomalyDetector LogStream MetricFilter QueryDefinition SubscriptionFilter
    Transformer
  `,
  MSK: 'BatchScramSecret Configuration Replicator Topic VpcConnection',
  MemoryDB: 'ACL MultiRegionCluster ParameterGroup SubnetGroup User',
  Neptune: 'DBClusterParameterGroup DBParameterGroup DBSubnetGroup EventSubscription GlobalCluster',
  NetworkManager: 'CoreNetworkPrefixListAssociation CustomerGatewayAssociation LinkAssociation TransitGatewayRegistration',
  OpenSearchServerless: 'AccessPolicy LifecyclePolicy SecurityConfig SecurityPolicy VpcEndpoint',
  Organizations: 'Account Organization OrganizationalUnit',
  Pipes: 'Pipe',
  RDS: `
    DBClusterParameterGroup DBParameterGroup DBProxy DBProxyEndpoint DBProxyTargetGroup DBSubnetGroup EventSubscription GlobalCluster
    Integration OptionGroup
  `,
  Redshift: `
    ClusterParameterGroup ClusterSubnetGroup EndpointAccess EndpointAuthorization EventSubscription Integration ScheduledAction
  `,
  RedshiftServerless: 'Snapshot',
  Route53: 'CidrCollection DNSSEC HealthCheck HostedZone KeySigningKey RecordSet RecordSetGroup',
  S3: 'MultiRegionAccessPoint StorageLens',
  SNS: 'Subscription',
  SSM: `
    Association Document MaintenanceWindow MaintenanceWindowTarget MaintenanceWindowTask PatchBaseline ResourceDataSync
  `,
  Scheduler: 'Schedule ScheduleGroup',
  SecretsManager: 'RotationSchedule SecretTargetAttachment',
  Shield: 'DRTAccess ProactiveEngagement',
  StepFunctions: 'Activity StateMachineAlias StateMachineVersion',
  WAF: 'ByteMatchSet IPSet Rule SizeConstraintSet SqlInjectionMatchSet XssMatchSet',
  WAFRegional: 'ByteMatchSet IPSet RateBasedRule Rule SizeConstraintSet SqlInjectionMatchSet WebACLAssociation XssMatchSet',
  WAFv2: 'IPSet LoggingConfiguration RegexPatternSet RuleGroup WebACLAssociation',
  XRay: 'Group SamplingRule',
};

/** Services below or above a platform, in either dialect's name. */
const models: Readonly<Record<string, ServiceModel>> = {
  autoscaling: 'iaas',
  autoscalingplans: 'iaas',
  directconnect: 'iaas',
  ebs: 'iaas',
  ec2: 'iaas',
  ec2clientvpn: 'iaas',
  ec2transitgateway: 'iaas',
  identitystore: 'saas',
  ses: 'saas',
  sesv2: 'saas',
  sso: 'saas',
  ssoadmin: 'saas',
};

const awsType = (service: string, name: string): string => `aws:${service}/${name[0]!.toLowerCase()}${name.slice(1)}:${name}`;
const cfnType = (service: string, name: string): string => `AWS::${service}::${name}`;

/** A type without a row of its own. */
export interface Reviewed {
  readonly type: string;
  readonly row: () => AnyRow;
}
const listed = (services: ByService, typeOf: typeof awsType, isPlaced: boolean): Reviewed[] =>
  Object.entries(services).flatMap(([service, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map(name => {
        const type = typeOf(service, name);
        return { type, row: () => reviewedRow(type, models[service.toLowerCase()] ?? 'paas', isPlaced) };
      }),
  );
function reviewedRow(type: string, model: ServiceModel, isPlaced: boolean): AnyRow {
  const { tags, location } = described(type);
  return { holds: 'other', model, facts: { ...(tags && { tags }), ...(isPlaced && location && { location }) } };
}

export const reviewed: readonly Reviewed[] = [
  ...listed(awsPlaced, awsType, true),
  ...listed(awsSettings, awsType, false),
  ...listed(cfnPlaced, cfnType, true),
  ...listed(cfnSettings, cfnType, false),
];
