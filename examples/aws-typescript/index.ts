import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { Network } from './network';

const config = new pulumi.Config();
const account = aws.getCallerIdentityOutput().accountId;
const platform = new pulumi.StackReference('acme/platform/prod');

// Whatever this provider makes is labelled, unless it says otherwise.
const labelled = new aws.Provider('labelled', {
  region: 'eu-central-2',
  defaultTags: { tags: { team: 'orders', 'data-classification': 'internal', jurisdiction: 'CH' } },
});
const here = { provider: labelled };
const confidential = { 'data-classification': 'confidential' };

// Keys

const dataKey = new aws.kms.Key('data', { description: 'Orders and customers', enableKeyRotation: true }, here);
const logsKey = new aws.kms.Key('logs', { description: 'Logs' }, here);
new aws.kms.Alias('data', { name: 'alias/orders-data', targetKeyId: dataKey.keyId }, here);

// Network

const network = new Network('orders', { cidr: '10.20.0.0/16', zones: ['eu-central-2a', 'eu-central-2b'] }, { providers: [labelled] });
const web = new aws.ec2.SecurityGroup(
  'web',
  {
    vpcId: network.vpcId,
    description: 'HTTPS from anywhere',
    ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'], ipv6CidrBlocks: ['::/0'] }],
    egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
  },
  here,
);
const app = new aws.ec2.SecurityGroup(
  'app',
  {
    vpcId: network.vpcId,
    description: 'From the load balancer',
    ingress: [{ protocol: 'tcp', fromPort: 8080, toPort: 8080, securityGroups: [web.id] }],
    egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
  },
  here,
);
const operations = new aws.ec2.SecurityGroup(
  'operations',
  {
    vpcId: network.vpcId,
    description: 'SSH to the bastion',
    ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }],
    egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
  },
  here,
);
const database = new aws.ec2.SecurityGroup('database', { vpcId: network.vpcId, description: 'PostgreSQL' }, here);
new aws.vpc.SecurityGroupIngressRule(
  'from-app',
  { securityGroupId: database.id, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, referencedSecurityGroupId: app.id },
  here,
);
new aws.vpc.SecurityGroupIngressRule(
  'from-vpn',
  { securityGroupId: database.id, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, cidrIpv4: platform.requireOutput('vpnCidr') },
  here,
);

// Web tier

const balancer = new aws.lb.LoadBalancer(
  'web',
  { loadBalancerType: 'application', securityGroups: [web.id], subnets: network.publicSubnetIds, dropInvalidHeaderFields: true },
  here,
);
const targets = new aws.lb.TargetGroup(
  'app',
  { vpcId: network.vpcId, port: 8080, protocol: 'HTTP', targetType: 'instance', healthCheck: { path: '/health' } },
  here,
);
new aws.lb.Listener(
  'https',
  {
    loadBalancerArn: balancer.arn,
    port: 443,
    protocol: 'HTTPS',
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    certificateArn: config.require('certificate'),
    defaultActions: [{ type: 'forward', targetGroupArn: targets.arn }],
  },
  here,
);

// Rights

const role = new aws.iam.Role(
  'app',
  {
    assumeRolePolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
    }),
  },
  here,
);
new aws.iam.RolePolicy(
  'app-data',
  {
    role: role.name,
    policy: pulumi.jsonStringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::acme-orders-data/*' },
        { Effect: 'Allow', Action: 'dynamodb:*Item', Resource: pulumi.interpolate`arn:aws:dynamodb:eu-central-2:${account}:table/orders` },
      ],
    }),
  },
  here,
);
new aws.iam.RolePolicy(
  'app-queue',
  {
    role: role.name,
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }],
    }),
  },
  here,
);
new aws.iam.Policy(
  'deployer',
  {
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    }),
  },
  here,
);
const profile = new aws.iam.InstanceProfile('app', { role: role.name }, here);

// Machines

const image = aws.ec2.getAmiOutput({
  owners: ['amazon'],
  mostRecent: true,
  filters: [{ name: 'name', values: ['al2023-ami-2023.*-arm64'] }],
});
const template = new aws.ec2.LaunchTemplate(
  'app',
  {
    imageId: image.id,
    instanceType: 't4g.small',
    iamInstanceProfile: { arn: profile.arn },
    vpcSecurityGroupIds: [app.id],
    metadataOptions: { httpTokens: 'required' },
    blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 20, encrypted: 'true' } }],
    tagSpecifications: [
      { resourceType: 'instance', tags: { 'data-classification': 'internal', jurisdiction: 'CH' } },
      { resourceType: 'volume', tags: { 'data-classification': 'internal', jurisdiction: 'CH' } },
    ],
  },
  here,
);
new aws.autoscaling.Group(
  'app',
  {
    minSize: 2,
    maxSize: 6,
    vpcZoneIdentifiers: network.privateSubnetIds,
    targetGroupArns: [targets.arn],
    launchTemplate: { id: template.id, version: '$Latest' },
    tags: [
      { key: 'data-classification', value: 'internal', propagateAtLaunch: true },
      { key: 'jurisdiction', value: 'CH', propagateAtLaunch: true },
    ],
  },
  here,
);

const worker = new aws.ec2.Instance(
  'worker',
  {
    ami: image.id,
    instanceType: 't4g.medium',
    availabilityZone: 'eu-central-2a',
    subnetId: network.privateSubnetIds[0],
    iamInstanceProfile: profile.name,
    vpcSecurityGroupIds: [app.id],
    metadataOptions: { httpTokens: 'required' },
    rootBlockDevice: { encrypted: true },
  },
  here,
);
const spool = new aws.ebs.Volume('spool', { availabilityZone: 'eu-central-2a', size: 100 }, here);
new aws.ec2.VolumeAttachment('spool', { instanceId: worker.id, volumeId: spool.id, deviceName: '/dev/sdf' }, here);

// By the default provider, which labels nothing.
new aws.ec2.Instance('bastion', {
  ami: image.id,
  instanceType: 't4g.nano',
  subnetId: network.publicSubnetIds[0],
  vpcSecurityGroupIds: [operations.id],
  metadataOptions: { httpTokens: 'required' },
  rootBlockDevice: { encrypted: true },
  tags: { Name: 'bastion' },
});

// Data

const data = new aws.s3.Bucket('data', { bucket: 'acme-orders-data', tags: confidential }, here);
new aws.s3.BucketServerSideEncryptionConfiguration(
  'data',
  {
    bucket: data.bucket,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: dataKey.arn } }],
  },
  here,
);
new aws.s3.BucketVersioning('data', { bucket: data.bucket, versioningConfiguration: { status: 'Enabled' } }, here);
new aws.s3.BucketPublicAccessBlock('data', { bucket: data.bucket, ...closed() }, here);

new aws.rds.Instance(
  'orders',
  {
    engine: 'postgres',
    instanceClass: 'db.t4g.small',
    allocatedStorage: 50,
    dbSubnetGroupName: new aws.rds.SubnetGroup('orders', { subnetIds: network.privateSubnetIds }, here).name,
    vpcSecurityGroupIds: [database.id],
    username: 'orders',
    manageMasterUserPassword: true,
    publiclyAccessible: false,
    storageEncrypted: true,
    kmsKeyId: dataKey.arn,
    backupRetentionPeriod: 1,
    tags: confidential,
  },
  here,
);
new aws.dynamodb.Table(
  'orders',
  {
    name: 'orders',
    billingMode: 'PAY_PER_REQUEST',
    hashKey: 'id',
    attributes: [{ name: 'id', type: 'S' }],
    serverSideEncryption: { enabled: true },
    pointInTimeRecovery: { enabled: true },
    tags: confidential,
  },
  here,
);

const queue = new aws.sqs.Queue('orders', { name: 'orders', sqsManagedSseEnabled: true }, here);
const topic = new aws.sns.Topic('orders', { name: 'orders', kmsMasterKeyId: 'alias/aws/sns' }, here);
new aws.sns.TopicSubscription('orders', { topic: topic.arn, protocol: 'sqs', endpoint: queue.arn }, here);
new aws.sqs.QueuePolicy(
  'orders',
  {
    queueUrl: queue.url,
    policy: pulumi.jsonStringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Resource: pulumi.interpolate`arn:aws:sqs:eu-central-2:${account}:orders`,
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': pulumi.interpolate`arn:aws:sns:eu-central-2:${account}:orders` } },
        },
      ],
    }),
  },
  here,
);
new aws.secretsmanager.Secret('payment', { name: 'orders/payment', kmsKeyId: dataKey.arn }, here);

// Logs

new aws.cloudwatch.LogGroup('app', { name: '/orders/app', retentionInDays: 365, kmsKeyId: logsKey.arn }, here);
const logs = new aws.s3.Bucket('logs', { bucket: 'acme-orders-logs' }, here);
new aws.s3.BucketPublicAccessBlock('logs', { bucket: logs.bucket, ...closed() }, here);

// Web site, public on purpose

const site = new aws.s3.Bucket('site', { bucket: config.require('domain'), tags: { 'data-classification': 'public' } }, here);
new aws.s3.BucketWebsiteConfiguration('site', { bucket: site.bucket, indexDocument: { suffix: 'index.html' } }, here);
new aws.s3.BucketPolicy('site', { bucket: site.bucket, policy: readableByAnyone(config.require('domain')) }, here);

// Reports for partners

const reports = new aws.s3.Bucket('reports', { bucket: 'acme-orders-reports' }, here);
new aws.s3.BucketPublicAccessBlock(
  'reports',
  {
    bucket: reports.bucket,
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
  },
  here,
);
new aws.s3.BucketPolicy('reports', { bucket: reports.bucket, policy: readableByAnyone('acme-orders-reports') }, here);

// Exports for the parent company

const abroad = new aws.Provider('abroad', {
  region: 'us-east-1',
  defaultTags: { tags: { team: 'orders', 'data-classification': 'internal', jurisdiction: 'EEA' } },
});
const exported = new aws.s3.Bucket('exports', { bucket: 'acme-orders-exports' }, { provider: abroad });
new aws.s3.BucketPublicAccessBlock('exports', { bucket: exported.bucket, ...closed() }, { provider: abroad });

function closed() {
  return { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true };
}
function readableByAnyone(bucket: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Principal: '*', Resource: `arn:aws:s3:::${bucket}/*` }],
  });
}

export const address = balancer.dnsName;
