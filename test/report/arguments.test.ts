import { controls } from '../../controls';
import { readTemplate } from '../../policypack/adapters/cloudformation';
import { table } from '../../policypack/clouds';
import { defaultScheme } from '../../policypack/data/classes';
import type { Sample } from '../../policypack/define';
import { rowAspects } from '../../policypack/engine/facts';
import { findingsOf } from '../../policypack/engine/finding';
import { Judge } from '../../policypack/engine/judge';
import { modelOf } from '../../policypack/model';
import { reportedFinding } from '../../policypack/report/build';
import { argumentsToChange } from '../../policypack/report/words/finding';
import { type Circumstances, verdictOn } from '../support/samples';

const levels = { controls: {}, rules: {} };
const [high, medium] = ['high', 'medium'].map(name => ({ 'data-classification': name }));
const listed = (tags: object) => Object.entries(tags).map(([key, value]) => ({ key, value }));
const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
const own = { ...open, Principal: { AWS: '111122223333' } };
const statements = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const text = (...all: readonly object[]) => JSON.stringify(statements(...all));
const everything = { Effect: 'Allow', Action: ['ec2:Describe*', '*'], Resource: '*' };

interface Told extends Circumstances {
  readonly rule: string;
  readonly defect: string;
  /** The resource in question first. */
  readonly stack: readonly [Sample, ...Sample[]];
  readonly change: readonly string[];
}
type Facts = Partial<Record<(typeof rowAspects)[number], readonly Told[]>>;

const encrypted = 'CEK-03/encrypted-at-rest';
const public_ = 'IVS-03/not-public';
const used = 'IVS-03/not-open-to-anyone';
const guarded = 'IVS-03/guarded-ports-closed-to-the-world';
const kept = 'BCR-08/recoverable-for-as-long-as-its-class-demands';
const classified = 'DSP-04/classified';
const passedOn = 'DSP-04/labels-reach-what-it-launches';
const placed = 'DSP-19/in-permitted-jurisdiction';
const blocked = 'IVS-03/public-access-blocked';
const administers = 'IAM-05/no-administrator';
const trusted = 'IAM-05/trusts-somebody-in-particular';
const admitted = 'IAM-05/admits-somebody-in-particular';
const rotated = 'CEK-12/rotated-within-a-year';
const zone = { availabilityZone: 'eu-central-2a' };
const jurisdictions = [{ by: 'jurisdictions', codes: ['CH'] }];
const rootMapping = [{ deviceName: '/dev/xvda', ebs: { volumeSize: 8 } }];
const elsewhere = 'arn:aws:iam::111122223333:role/x';

/** What is pointed at, by the fact that is wrong; inputs are written as rows read them. */
const facts: Facts = {
  encryption: [
    {
      rule: encrypted,
      defect: 'a volume that says no',
      stack: [{ type: 'aws:ebs/volume:Volume', inputs: { ...zone, encrypted: false } }],
      change: ['encrypted'],
    },
    { rule: encrypted, defect: 'a volume that says nothing', stack: [{ type: 'AWS::EC2::Volume', inputs: zone }], change: ['encrypted'] },
    {
      rule: encrypted,
      defect: 'a volume without a key of its own',
      stack: [{ type: 'aws:ebs/volume:Volume', inputs: { ...zone, encrypted: true, tags: high! } }],
      change: ['kmsKeyId'],
    },
    {
      rule: encrypted,
      defect: 'a volume without a key of its own',
      stack: [{ type: 'AWS::EC2::Volume', inputs: { ...zone, encrypted: true, tags: listed(high!) } }],
      change: ['kmsKeyId'],
    },
    {
      rule: encrypted,
      defect: 'an instance that says nothing of its root',
      stack: [{ type: 'aws:ec2/instance:Instance', inputs: { ami: 'ami-1' } }],
      change: ['rootBlockDevice.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'an instance whose root says nothing',
      stack: [{ type: 'aws:ec2/instance:Instance', inputs: { ami: 'ami-1', rootBlockDevice: { volumeSize: 8 } } }],
      change: ['rootBlockDevice.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'an instance with another open volume',
      stack: [
        {
          type: 'aws:ec2/instance:Instance',
          inputs: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: '/dev/sdb' }] },
        },
      ],
      change: ['ebsBlockDevices[0].encrypted'],
    },
    {
      rule: encrypted,
      defect: 'an instance without mappings',
      stack: [{ type: 'AWS::EC2::Instance', inputs: { imageId: 'ami-1' } }],
      change: ['blockDeviceMappings'],
    },
    {
      rule: encrypted,
      defect: 'an instance whose mapping says nothing',
      stack: [{ type: 'AWS::EC2::Instance', inputs: { imageId: 'ami-1', blockDeviceMappings: rootMapping } }],
      change: ['blockDeviceMappings[0].ebs.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'a template without mappings',
      stack: [{ type: 'aws:ec2/launchTemplate:LaunchTemplate', inputs: { imageId: 'ami-1' } }],
      change: ['blockDeviceMappings'],
    },
    {
      rule: encrypted,
      defect: 'a template whose mapping says nothing',
      stack: [{ type: 'aws:ec2/launchTemplate:LaunchTemplate', inputs: { imageId: 'ami-1', blockDeviceMappings: rootMapping } as never }],
      change: ['blockDeviceMappings[0].ebs.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'a template whose mapping says nothing',
      stack: [{ type: 'AWS::EC2::LaunchTemplate', inputs: { launchTemplateData: { imageId: 'ami-1', blockDeviceMappings: rootMapping } } }],
      change: ['launchTemplateData.blockDeviceMappings[0].ebs.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'a launch configuration',
      stack: [{ type: 'aws:ec2/launchConfiguration:LaunchConfiguration', inputs: { imageId: 'ami-1', instanceType: 't3.micro' } }],
      change: ['rootBlockDevice.encrypted'],
    },
    {
      rule: encrypted,
      defect: 'a database',
      stack: [{ type: 'aws:rds/instance:Instance', inputs: { instanceClass: 'db.t4g.small' } }],
      change: ['storageEncrypted'],
    },
    {
      rule: encrypted,
      defect: 'a database',
      stack: [{ type: 'AWS::RDS::DBInstance', inputs: { storageEncrypted: false } }],
      change: ['storageEncrypted'],
    },
    {
      rule: encrypted,
      defect: 'a snapshot of an open database',
      stack: [
        { type: 'aws:rds/snapshot:Snapshot', inputs: { dbInstanceIdentifier: 'orders', dbSnapshotIdentifier: 'x' } },
        { type: 'aws:rds/instance:Instance', name: 'db', inputs: { instanceClass: 'x', identifier: 'orders' } },
      ],
      change: ['storageEncrypted of db'],
    },
    {
      rule: encrypted,
      defect: 'a bucket without a key',
      stack: [{ type: 'aws:s3/bucket:Bucket', inputs: { tags: high! } }],
      change: ['add aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration with its bucket'],
    },
    {
      rule: encrypted,
      defect: 'a bucket whose own configuration names no key',
      stack: [
        {
          type: 'aws:s3/bucket:Bucket',
          inputs: {
            tags: high!,
            serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } } },
          },
        },
      ],
      change: ['serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.sseAlgorithm'],
    },
    {
      rule: encrypted,
      defect: 'a bucket whose separate configuration names no key',
      stack: [
        { type: 'aws:s3/bucket:Bucket', inputs: { tags: high!, bucket: 'b' } },
        {
          type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
          name: 'sse',
          inputs: { bucket: 'b', rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] },
        },
      ],
      change: ['rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId of sse'],
    },
    {
      rule: encrypted,
      defect: 'a bucket without a key',
      stack: [{ type: 'AWS::S3::Bucket', inputs: { tags: listed(high!) } }],
      change: ['bucketEncryption'],
    },
    {
      rule: encrypted,
      defect: 'a bucket that names no key',
      stack: [
        {
          type: 'AWS::S3::Bucket',
          inputs: {
            tags: listed(high!),
            bucketEncryption: {
              serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' as never } }],
            },
          },
        },
      ],
      change: ['bucketEncryption.serverSideEncryptionConfiguration[0].serverSideEncryptionByDefault.sseAlgorithm'],
    },
    {
      rule: encrypted,
      defect: 'a queue that says no',
      stack: [{ type: 'aws:sqs/queue:Queue', inputs: { sqsManagedSseEnabled: false } }],
      change: ['sqsManagedSseEnabled'],
    },
    {
      rule: encrypted,
      defect: 'a queue that says no',
      stack: [{ type: 'AWS::SQS::Queue', inputs: { sqsManagedSseEnabled: false } }],
      change: ['sqsManagedSseEnabled'],
    },
    {
      rule: encrypted,
      defect: 'a queue without a key',
      stack: [{ type: 'aws:sqs/queue:Queue', inputs: { tags: high! } }],
      change: ['kmsMasterKeyId'],
    },
    {
      rule: encrypted,
      defect: 'a topic without a key',
      stack: [{ type: 'AWS::SNS::Topic', inputs: { tags: listed(high!) } }],
      change: ['kmsMasterKeyId'],
    },
    {
      rule: encrypted,
      defect: 'a group of caches',
      stack: [{ type: 'aws:elasticache/replicationGroup:ReplicationGroup', inputs: { description: 'x', engine: 'redis' } }],
      change: ['atRestEncryptionEnabled'],
    },
    { rule: encrypted, defect: 'a file system', stack: [{ type: 'AWS::EFS::FileSystem', inputs: {} }], change: ['encrypted'] },
  ],
  ingress: [
    {
      rule: guarded,
      defect: 'a group with one open rule of two',
      stack: [
        {
          type: 'aws:ec2/securityGroup:SecurityGroup',
          inputs: {
            ingress: [
              { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/8'] },
              { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/8', '0.0.0.0/0'] },
            ],
          },
        },
      ],
      change: ['ingress[1].cidrBlocks[1]'],
    },
    {
      rule: guarded,
      defect: 'a group',
      stack: [
        {
          type: 'AWS::EC2::SecurityGroup',
          inputs: { groupDescription: 'x', securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIpv6: '::/0' }] },
        },
      ],
      change: ['securityGroupIngress[0].cidrIpv6'],
    },
    {
      rule: guarded,
      defect: 'a rule by itself',
      stack: [{ type: 'AWS::EC2::SecurityGroupIngress', inputs: { ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIp: '0.0.0.0/0' } }],
      change: ['cidrIp'],
    },
    {
      rule: guarded,
      defect: 'a rule by itself',
      stack: [
        {
          type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
          inputs: { securityGroupId: 'sg-1', ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIpv4: '0.0.0.0/0' },
        },
      ],
      change: ['cidrIpv4'],
    },
    {
      rule: guarded,
      defect: 'an old rule by itself',
      stack: [
        {
          type: 'aws:ec2/securityGroupRule:SecurityGroupRule',
          inputs: { securityGroupId: 'sg-1', type: 'ingress', protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] },
        },
      ],
      change: ['cidrBlocks[0]'],
    },
    {
      rule: guarded,
      defect: 'by a prefix list',
      stack: [
        {
          type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
          inputs: { securityGroupId: 'sg-1', ipProtocol: 'tcp', fromPort: 22, toPort: 22, prefixListId: '?' },
          from: { prefixListId: ['all'] },
        },
        {
          type: 'aws:ec2/managedPrefixList:ManagedPrefixList',
          name: 'all',
          inputs: { addressFamily: 'IPv4', maxEntries: 1, entries: [{ cidr: '0.0.0.0/0' }] },
        },
      ],
      change: ['entries[0].cidr of all'],
    },
  ],
  exposure: [
    {
      rule: public_,
      defect: 'a bucket by its ACL',
      stack: [{ type: 'aws:s3/bucket:Bucket', inputs: { acl: 'public-read' } }],
      change: ['acl'],
    },
    {
      rule: public_,
      defect: 'a bucket by its ACL',
      stack: [{ type: 'AWS::S3::Bucket', inputs: { accessControl: 'PublicRead' as never } }],
      change: ['accessControl'],
    },
    {
      rule: public_,
      defect: 'a bucket by a policy of its own',
      stack: [
        { type: 'aws:s3/bucket:Bucket', inputs: { bucket: 'b' } },
        { type: 'aws:s3/bucketPolicy:BucketPolicy', name: 'policy', inputs: { bucket: 'b', policy: text(own, open) } },
      ],
      change: ['policy.Statement[1].Principal of policy'],
    },
    {
      rule: public_,
      defect: 'a bucket by a policy of its own',
      stack: [
        { type: 'AWS::S3::Bucket', inputs: { bucketName: 'b' } },
        { type: 'AWS::S3::BucketPolicy', name: 'policy', inputs: { bucket: 'b', policyDocument: statements(own, open) } },
      ],
      change: ['policyDocument.Statement[1].Principal of policy'],
    },
    {
      rule: public_,
      defect: 'a topic whose fence is none',
      stack: [{ type: 'aws:sns/topic:Topic', inputs: { policy: text(open, { ...own, Effect: 'Deny', Condition: {} }) } }],
      change: ['policy.Statement[0].Principal'],
    },
    {
      rule: public_,
      defect: 'a database',
      stack: [{ type: 'aws:rds/instance:Instance', inputs: { instanceClass: 'x', publiclyAccessible: true } }],
      change: ['publiclyAccessible'],
    },
    {
      rule: used,
      defect: 'a method',
      stack: [
        {
          type: 'AWS::ApiGateway::Method',
          inputs: { httpMethod: 'GET', restApiId: '?', resourceId: 'r', authorizationType: 'NONE' as never },
          from: { restApiId: ['api'] },
        },
        { type: 'AWS::ApiGateway::RestApi', name: 'api', inputs: { endpointConfiguration: { types: ['REGIONAL'] } } },
      ],
      change: ['authorizationType'],
    },
    {
      rule: used,
      defect: 'a method',
      stack: [
        {
          type: 'aws:apigateway/method:Method',
          inputs: { httpMethod: 'GET', restApi: '?', resourceId: 'r', authorization: 'NONE' },
          from: { restApi: ['api'] },
        },
        { type: 'aws:apigateway/restApi:RestApi', name: 'api', inputs: {} },
      ],
      change: ['authorization'],
    },
    {
      rule: used,
      defect: 'a route',
      stack: [{ type: 'AWS::ApiGatewayV2::Route', inputs: { apiId: 'x', routeKey: 'GET /x' } }],
      change: ['authorizationType'],
    },
    {
      rule: used,
      defect: 'a function by its URL',
      stack: [
        { type: 'aws:lambda/function:Function', inputs: { role: elsewhere, name: 'f' } },
        { type: 'aws:lambda/functionUrl:FunctionUrl', name: 'url', inputs: { functionName: 'f', authorizationType: 'NONE' } },
      ],
      change: ['authorizationType of url'],
    },
    {
      rule: used,
      defect: 'a function by a permission',
      stack: [
        { type: 'AWS::Lambda::Function', inputs: { role: elsewhere, functionName: 'f', code: {} } },
        { type: 'AWS::Lambda::Permission', name: 'allow', inputs: { functionName: 'f', action: 'lambda:InvokeFunction', principal: '*' } },
      ],
      change: ['principal of allow'],
    },
  ],
  accessBlock: [
    {
      rule: blocked,
      defect: 'none',
      stack: [{ type: 'aws:s3/bucket:Bucket', inputs: {} }],
      change: ['add aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock with its bucket'],
    },
    {
      rule: blocked,
      defect: 'one switch of four',
      stack: [
        { type: 'aws:s3/bucket:Bucket', inputs: { bucket: 'b' } },
        {
          type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
          name: 'block',
          inputs: { bucket: 'b', blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: false, restrictPublicBuckets: true },
        },
      ],
      change: ['ignorePublicAcls of block'],
    },
    { rule: blocked, defect: 'none', stack: [{ type: 'AWS::S3::Bucket', inputs: {} }], change: ['publicAccessBlockConfiguration'] },
    {
      rule: blocked,
      defect: 'one switch of four',
      stack: [
        {
          type: 'AWS::S3::Bucket',
          inputs: { publicAccessBlockConfiguration: { blockPublicAcls: true, ignorePublicAcls: true, restrictPublicBuckets: true } },
        },
      ],
      change: ['publicAccessBlockConfiguration.blockPublicPolicy'],
    },
  ],
  backup: [
    {
      rule: kept,
      defect: 'a database with a copy elsewhere',
      stack: [
        { type: 'aws:rds/instance:Instance', inputs: { instanceClass: 'x', identifier: 'db', backupRetentionPeriod: 1, tags: medium! } },
        {
          type: 'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication',
          inputs: { sourceDbInstanceArn: 'db', retentionPeriod: 2 },
        },
      ],
      change: ['backupRetentionPeriod'],
    },
    {
      rule: kept,
      defect: 'a database that says nothing',
      stack: [{ type: 'AWS::RDS::DBInstance', inputs: { tags: listed(medium!) } }],
      change: ['backupRetentionPeriod'],
    },
    {
      rule: kept,
      defect: 'a bucket',
      stack: [{ type: 'aws:s3/bucket:Bucket', inputs: { tags: medium! } }],
      change: ['add aws:s3/bucketVersioning:BucketVersioning with its bucket'],
    },
    {
      rule: kept,
      defect: 'a bucket with versioning suspended',
      stack: [
        { type: 'aws:s3/bucket:Bucket', inputs: { tags: medium!, bucket: 'b' } },
        {
          type: 'aws:s3/bucketVersioning:BucketVersioning',
          name: 'v',
          inputs: { bucket: 'b', versioningConfiguration: { status: 'Suspended' } },
        },
      ],
      change: ['versioningConfiguration.status of v'],
    },
    {
      rule: kept,
      defect: 'a bucket',
      stack: [{ type: 'AWS::S3::Bucket', inputs: { tags: listed(medium!) } }],
      change: ['versioningConfiguration'],
    },
    {
      rule: kept,
      defect: 'versions that end too soon',
      stack: [
        {
          type: 'AWS::S3::Bucket',
          inputs: {
            tags: listed(medium!),
            versioningConfiguration: { status: 'Enabled' as never },
            lifecycleConfiguration: { rules: [{ status: 'Enabled' as never, noncurrentVersionExpiration: { noncurrentDays: 2 } }] },
          },
        },
      ],
      change: ['lifecycleConfiguration.rules[0].noncurrentVersionExpiration.noncurrentDays'],
    },
    {
      rule: kept,
      defect: 'a table',
      stack: [{ type: 'aws:dynamodb/table:Table', inputs: { tags: medium! } }],
      change: ['pointInTimeRecovery'],
    },
    {
      rule: kept,
      defect: 'a file system',
      stack: [{ type: 'AWS::EFS::FileSystem', inputs: { fileSystemTags: listed(medium!) } }],
      change: ['backupPolicy'],
    },
  ],
  rotation: [
    { rule: rotated, defect: 'a key that never rotates', stack: [{ type: 'aws:kms/key:Key', inputs: {} }], change: ['enableKeyRotation'] },
    {
      rule: rotated,
      defect: 'a key that seldom rotates',
      stack: [{ type: 'aws:kms/key:Key', inputs: { enableKeyRotation: true, rotationPeriodInDays: 900 } }],
      change: ['rotationPeriodInDays'],
    },
    {
      rule: rotated,
      defect: 'a key that says no',
      stack: [{ type: 'AWS::KMS::Key', inputs: { enableKeyRotation: false } }],
      change: ['enableKeyRotation'],
    },
  ],
  tags: [
    {
      rule: classified,
      defect: 'a map',
      stack: [{ type: 'aws:ebs/volume:Volume', inputs: { ...zone, tags: { jurisdiction: 'CH' } } }],
      change: ['tags'],
    },
    { rule: classified, defect: 'a list', stack: [{ type: 'AWS::EC2::Volume', inputs: zone }], change: ['tags'] },
    { rule: classified, defect: 'under another name', stack: [{ type: 'AWS::EFS::FileSystem', inputs: {} }], change: ['fileSystemTags'] },
    {
      rule: classified,
      defect: 'a map in a template',
      stack: [{ type: 'AWS::SSM::Parameter', inputs: { type: 'String' as never, value: 'x' } }],
      change: ['tags'],
    },
    {
      rule: classified,
      defect: 'specifications',
      stack: [{ type: 'AWS::EC2::LaunchTemplate', inputs: { launchTemplateData: {} } }],
      change: ['tagSpecifications'],
    },
    {
      rule: classified,
      defect: 'blocks of a group',
      stack: [{ type: 'aws:autoscaling/group:Group', inputs: { maxSize: 1, minSize: 1 } }],
      change: ['tags'],
    },
    {
      rule: classified,
      defect: 'of an instance with a template',
      stack: [
        { type: 'aws:ec2/instance:Instance', inputs: { launchTemplate: { name: 'lt' } } },
        { type: 'aws:ec2/launchTemplate:LaunchTemplate', name: 'template', inputs: { name: 'lt' } },
      ],
      change: ['tags'],
    },
    {
      rule: 'DSP-19/storable-class',
      defect: 'a class that must not be kept',
      stack: [{ type: 'aws:ebs/volume:Volume', inputs: { ...zone, tags: { 'data-classification': 'credit-card' } } }],
      change: ['tags'],
    },
  ],
  launches: [
    {
      rule: passedOn,
      defect: 'an instance',
      stack: [{ type: 'aws:ec2/instance:Instance', inputs: { tags: high! } }],
      change: ['volumeTags'],
    },
    {
      rule: passedOn,
      defect: 'an instance',
      stack: [{ type: 'AWS::EC2::Instance', inputs: { tags: listed(high!) } }],
      change: ['propagateTagsToVolumeOnCreation'],
    },
    {
      rule: passedOn,
      defect: 'a template that specifies some',
      stack: [
        {
          type: 'aws:ec2/launchTemplate:LaunchTemplate',
          inputs: {
            tagSpecifications: [
              { resourceType: 'network-interface', tags: {} },
              { resourceType: 'volume', tags: {} },
            ],
          },
        },
      ],
      change: ['tagSpecifications[1].tags'],
    },
    {
      rule: passedOn,
      defect: 'a template that specifies some',
      stack: [
        { type: 'AWS::EC2::LaunchTemplate', inputs: { launchTemplateData: { tagSpecifications: [{ resourceType: 'volume', tags: [] }] } } },
      ],
      change: ['launchTemplateData.tagSpecifications[0].tags'],
    },
    {
      rule: passedOn,
      defect: 'a group that does not pass them on',
      stack: [
        {
          type: 'aws:autoscaling/group:Group',
          inputs: { maxSize: 1, minSize: 1, tags: [{ key: 'data-classification', value: 'high', propagateAtLaunch: false }] },
        },
      ],
      change: ['tags[0].propagateAtLaunch'],
    },
    {
      rule: passedOn,
      defect: 'a group with a template',
      stack: [
        {
          type: 'AWS::AutoScaling::AutoScalingGroup',
          inputs: { maxSize: '1', minSize: '1', launchTemplate: { launchTemplateId: 'lt', version: '1' } },
        },
        { type: 'AWS::EC2::LaunchTemplate', name: 'template', inputs: { launchTemplateName: 'lt', launchTemplateData: {} } },
      ],
      change: ['tags', 'launchTemplateData.tagSpecifications of template'],
    },
  ],
  location: [
    {
      rule: placed,
      defect: 'a region of its own',
      stack: [{ type: 'aws:ec2/instance:Instance', inputs: { region: 'us-east-1' } }],
      change: ['region'],
    },
    {
      rule: placed,
      defect: 'a zone',
      stack: [{ type: 'AWS::EC2::Volume', inputs: { availabilityZone: 'us-east-1a' } }],
      change: ['availabilityZone'],
    },
    {
      rule: placed,
      defect: 'the region of its provider',
      region: 'us-east-1',
      stack: [{ type: 'aws:s3/bucket:Bucket', inputs: {} }],
      change: ['the region of its provider or stack'],
    },
    {
      rule: placed,
      defect: 'the region of its stack',
      region: 'us-east-1',
      stack: [{ type: 'AWS::S3::Bucket', inputs: {} }],
      change: ['the region of its provider or stack'],
    },
  ],
  access: [
    {
      rule: administers,
      defect: 'a document',
      stack: [{ type: 'AWS::IAM::ManagedPolicy', inputs: { policyDocument: statements(own, everything) } }],
      change: ['policyDocument.Statement[1].Action[1]', 'policyDocument.Statement[1].Resource'],
    },
    {
      rule: administers,
      defect: 'a text',
      stack: [{ type: 'aws:iam/policy:Policy', inputs: { policy: text(own, everything) } }],
      change: ['policy.Statement[1].Action[1]', 'policy.Statement[1].Resource'],
    },
    {
      rule: 'IAM-05/not-inverted',
      defect: 'all but some',
      stack: [{ type: 'aws:iam/policy:Policy', inputs: { policy: text({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }) } }],
      change: ['policy.Statement[0].NotAction', 'policy.Statement[0].Resource'],
    },
    {
      rule: 'IAM-05/actions-named',
      defect: 'every action on something',
      stack: [
        {
          type: 'AWS::IAM::Policy',
          inputs: { policyName: 'p', policyDocument: statements({ ...everything, Resource: 'arn:aws:s3:::b' }) },
        },
      ],
      change: ['policyDocument.Statement[0].Action[1]'],
    },
    {
      rule: administers,
      defect: 'a policy of AWS',
      stack: [
        {
          type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
          inputs: { role: 'r', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
        },
      ],
      change: ['policyArn'],
    },
    {
      rule: administers,
      defect: 'a policy of AWS in a list',
      stack: [
        {
          type: 'AWS::IAM::Role',
          inputs: {
            assumeRolePolicyDocument: statements(own),
            managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/AdministratorAccess'],
          },
        },
      ],
      change: ['managedPolicyArns[1]'],
    },
  ],
  trusts: [
    {
      rule: trusted,
      defect: 'a text',
      stack: [
        {
          type: 'aws:iam/role:Role',
          inputs: {
            assumeRolePolicy: text({ ...own, Action: 'sts:AssumeRole' }, { ...open, Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }),
          },
        },
      ],
      change: ['assumeRolePolicy.Statement[1].Principal.AWS'],
    },
    {
      rule: trusted,
      defect: 'a document',
      stack: [{ type: 'AWS::IAM::Role', inputs: { assumeRolePolicyDocument: statements({ ...open, Action: 'sts:AssumeRole' }) } }],
      change: ['assumeRolePolicyDocument.Statement[0].Principal'],
    },
  ],
  admits: [
    {
      rule: admitted,
      defect: 'a policy of its own',
      stack: [{ type: 'aws:s3/bucketPolicy:BucketPolicy', inputs: { bucket: 'b', policy: text(own, open, own) } }],
      change: ['policy.Statement[1].Principal'],
    },
    {
      rule: admitted,
      defect: 'a policy of its own',
      stack: [{ type: 'AWS::S3::BucketPolicy', inputs: { bucket: 'b', policyDocument: statements(own, open, own) } }],
      change: ['policyDocument.Statement[1].Principal'],
    },
    {
      rule: admitted,
      defect: 'a key',
      stack: [{ type: 'AWS::KMS::Key', inputs: { keyPolicy: statements(own, { ...open, Action: 'kms:*' }) } }],
      change: ['keyPolicy.Statement[1].Principal'],
    },
  ],
};

/** What is to be changed of the resource in question. */
function toChange({ rule, stack, region, ...given }: Told): unknown {
  const [id, name] = rule.split('/') as [string, string];
  const found = verdictOn({ id }, name, stack, {
    ...given,
    ...(region !== undefined && { region }),
    scheme: { jurisdictions, ...given.scheme },
  });
  return found.outcome === 'fail' ? argumentsToChange(found).map(({ said }) => said) : `${found.outcome}: ${found.reason}`;
}

describe.each(rowAspects)('%s', aspect => {
  const cases = facts[aspect] ?? [];
  it('is asked of both dialects', () => {
    expect(new Set(cases.map(({ stack: [{ type }] }) => type.split(':')[0]))).toEqual(new Set(['aws', 'AWS']));
  });
  it.each(cases.map(one => [one.stack[0].type, one.defect, one] as const))('%s, %s', (_type, _defect, one) => {
    expect(toChange(one)).toEqual(one.change);
  });
});

describe('in a template', () => {
  /** Arguments and lines by which a template's findings of one rule are told. */
  function told(rule: string, ...lines: readonly string[]): unknown {
    const template = readTemplate(lines.join('\n'), { file: 'it.yaml', region: 'eu-central-2' });
    const judge = new Judge(modelOf(table, defaultScheme), controls, template.stack);
    const findings = findingsOf(
      template.stack.resources.flatMap(resource => judge.judge(resource)),
      levels,
    );
    const origin = {
      spell: template.write,
      locate: (...of: Parameters<typeof template.locate>) => ({ file: 'it.yaml', ...template.locate(...of) }),
    };
    return findings
      .filter(one => `${one.control.id}/${one.rule}` === rule)
      .map(one => reportedFinding(one, origin, { levels }))
      .map(({ arguments: names, location }) => [...names, location!.line]);
  }
  const volume = (...properties: readonly string[]) => ['  It:', '    Type: AWS::EC2::Volume', '    Properties:', ...properties];

  it('it is written as its type writes it', () => {
    const queue = (type: string) => [
      'Resources:',
      '  It:',
      `    Type: ${type}`,
      '    Properties:',
      '      Tags: [{ Key: data-classification, Value: high }]',
    ];
    expect(told(encrypted, ...queue('AWS::SQS::Queue'))).toEqual([['KmsMasterKeyId', 2]]);
    expect(told(encrypted, ...queue('AWS::SNS::Topic'))).toEqual([['KmsMasterKeyId', 2]]);
  });
  it('it is written as it stands there', () => {
    expect(
      told(
        public_,
        'Resources:',
        '  Topic: { Type: AWS::SQS::Queue, Properties: { QueueName: q } }',
        '  Policy:',
        '    Type: AWS::SQS::QueuePolicy',
        '    Properties:',
        '      Queues: [!Ref Topic]',
        '      PolicyDocument:',
        '        Statement:',
        '          - { Effect: Allow, Principal: { AWS: "111122223333" }, Action: "*" }',
        '          - Effect: Allow',
        '            Principal: { AWS: "*" }',
        '            Action: "*"',
        '            Condition: { IpAddress: { "aws:SourceIp": 0.0.0.0/0 } }',
      ),
    ).toEqual([['PolicyDocument.Statement[1].Principal.AWS of Policy', 11]]);
  });
  it('it stands in the arm that is taken by a parameter', () => {
    const either = (value: string) =>
      told(
        encrypted,
        `Parameters: { Safe: { Type: String, Default: "${value}" } }`,
        'Conditions: { IsSafe: !Equals [!Ref Safe, "yes"] }',
        'Resources:',
        ...volume('      Encrypted: !If', '        - IsSafe', '        - "no"', '        - false'),
      );
    expect([either('yes'), either('no')]).toEqual([[['Encrypted', 9]], [['Encrypted', 10]]]);
  });
  it('it stands in the arm that is taken by the decision under which it fails', () => {
    const lines = told(
      encrypted,
      'Parameters: { Safe: { Type: String } }',
      'Conditions: { IsSafe: !Equals [!Ref Safe, "yes"] }',
      'Resources:',
      '  It:',
      '    Type: AWS::EC2::Instance',
      '    Properties:',
      '      BlockDeviceMappings: !If',
      '        - IsSafe',
      '        - - { DeviceName: /dev/xvda, Ebs: { VolumeSize: 8 } }',
      '        - - { DeviceName: /dev/xvda, Ebs: { VolumeSize: 9 } }',
    );
    expect(lines).toEqual([['BlockDeviceMappings[0].Ebs.Encrypted', 9]]);
  });
});
