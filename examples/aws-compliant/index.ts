import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { Network } from './network';

const config = new pulumi.Config();
const account = aws.getCallerIdentityOutput().accountId;
const labels = { 'data-classification': 'medium', jurisdiction: 'CH' };
const high = { 'data-classification': 'high' };

// Keys: one for the data, one for what is said about it.

const dataKey = new aws.kms.Key('data', { description: 'Ledger', enableKeyRotation: true, deletionWindowInDays: 30 });
const operationsKey = new aws.kms.Key('operations', {
  description: 'Logs and messages',
  enableKeyRotation: true,
  deletionWindowInDays: 30,
});

// Network: HTTPS from anywhere to the load balancer, and from there inwards, step by step.

const network = new Network('ledger', { cidr: '10.20.0.0/16', zones: ['eu-central-2a', 'eu-central-2b'] });
const { vpcId } = network;
const web = new aws.ec2.SecurityGroup('web', { vpcId, description: 'HTTPS from anywhere' });
const app = new aws.ec2.SecurityGroup('app', { vpcId, description: 'From the load balancer' });
const database = new aws.ec2.SecurityGroup('database', { vpcId, description: 'From the application' });
new aws.vpc.SecurityGroupIngressRule('https', {
  securityGroupId: web.id,
  ipProtocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  cidrIpv4: '0.0.0.0/0',
});
new aws.vpc.SecurityGroupIngressRule('to-app', {
  securityGroupId: app.id,
  ipProtocol: 'tcp',
  fromPort: 8080,
  toPort: 8080,
  referencedSecurityGroupId: web.id,
});
new aws.vpc.SecurityGroupIngressRule('to-database', {
  securityGroupId: database.id,
  ipProtocol: 'tcp',
  fromPort: 5432,
  toPort: 5432,
  referencedSecurityGroupId: app.id,
});

// Logs, which nobody reads but us.

const logs = new aws.s3.Bucket('logs', { bucket: 'acme-ledger-logs' });
closed('logs', logs);
kept('logs', logs);
new aws.cloudwatch.LogGroup('app', { name: '/ledger/app', retentionInDays: 365, kmsKeyId: operationsKey.arn });

// Web tier

const balancer = new aws.lb.LoadBalancer('web', {
  loadBalancerType: 'application',
  securityGroups: [web.id],
  subnets: network.publicSubnetIds,
  dropInvalidHeaderFields: true,
  enableDeletionProtection: true,
  accessLogs: { bucket: logs.bucket, enabled: true },
});
const targets = new aws.lb.TargetGroup('app', { vpcId, port: 8080, protocol: 'HTTPS', targetType: 'instance' });
new aws.lb.Listener('https', {
  loadBalancerArn: balancer.arn,
  port: 443,
  protocol: 'HTTPS',
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  certificateArn: config.require('certificate'),
  defaultActions: [{ type: 'forward', targetGroupArn: targets.arn }],
});

// Rights: what the application does, and on what.

const role = new aws.iam.Role('app', {
  assumeRolePolicy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
  }),
});
new aws.iam.RolePolicy('app', {
  role: role.name,
  policy: pulumi.jsonStringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::acme-ledger-data/*' },
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        Resource: pulumi.interpolate`arn:aws:dynamodb:eu-central-2:${account}:table/entries`,
      },
      {
        Effect: 'Allow',
        Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
        Resource: pulumi.interpolate`arn:aws:sqs:eu-central-2:${account}:entries`,
      },
    ],
  }),
});
const profile = new aws.iam.InstanceProfile('app', { role: role.name });

// Machines, entered through Session Manager: no port is open for it.

const imageId = config.require('image');
const template = new aws.ec2.LaunchTemplate('app', {
  imageId,
  instanceType: 't4g.small',
  iamInstanceProfile: { arn: profile.arn },
  vpcSecurityGroupIds: [app.id],
  metadataOptions: { httpTokens: 'required' },
  blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 20, encrypted: 'true', kmsKeyId: dataKey.arn } }],
  tagSpecifications: [
    { resourceType: 'instance', tags: labels },
    { resourceType: 'volume', tags: labels },
  ],
});
new aws.autoscaling.Group('app', {
  minSize: 2,
  maxSize: 6,
  vpcZoneIdentifiers: network.privateSubnetIds,
  targetGroupArns: [targets.arn],
  launchTemplate: { id: template.id, version: '$Latest' },
  tags: Object.entries(labels).map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
});
const worker = new aws.ec2.Instance('worker', {
  ami: imageId,
  instanceType: 't4g.medium',
  availabilityZone: 'eu-central-2a',
  subnetId: network.privateSubnetIds[0],
  iamInstanceProfile: profile.name,
  vpcSecurityGroupIds: [app.id],
  metadataOptions: { httpTokens: 'required' },
  rootBlockDevice: { encrypted: true, kmsKeyId: dataKey.arn },
});
const spool = new aws.ebs.Volume('spool', { availabilityZone: 'eu-central-2a', size: 100, encrypted: true, kmsKeyId: dataKey.arn });
new aws.ec2.VolumeAttachment('spool', { instanceId: worker.id, volumeId: spool.id, deviceName: '/dev/sdf' });

// Data of the highest class: our own key, five weeks of backups, no way in from outside.

const data = new aws.s3.Bucket('data', { bucket: 'acme-ledger-data', tags: high });
closed('data', data);
kept('data', data);
new aws.s3.BucketServerSideEncryptionConfiguration('data', {
  bucket: data.bucket,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: dataKey.arn }, bucketKeyEnabled: true }],
});
const subnets = new aws.rds.SubnetGroup('ledger', { subnetIds: network.privateSubnetIds });
new aws.rds.Instance('ledger', {
  engine: 'postgres',
  instanceClass: 'db.t4g.small',
  allocatedStorage: 50,
  multiAz: true,
  dbSubnetGroupName: subnets.name,
  vpcSecurityGroupIds: [database.id],
  username: 'ledger',
  manageMasterUserPassword: true,
  storageEncrypted: true,
  kmsKeyId: dataKey.arn,
  backupRetentionPeriod: 35,
  copyTagsToSnapshot: true,
  deletionProtection: true,
  tags: high,
});
new aws.dynamodb.Table('entries', {
  name: 'entries',
  billingMode: 'PAY_PER_REQUEST',
  hashKey: 'id',
  attributes: [{ name: 'id', type: 'S' }],
  serverSideEncryption: { enabled: true, kmsKeyArn: dataKey.arn },
  pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
  deletionProtectionEnabled: true,
  tags: high,
});
new aws.secretsmanager.Secret('payment', { name: 'ledger/payment', kmsKeyId: dataKey.arn });

// Messages

const queue = new aws.sqs.Queue('entries', { name: 'entries', kmsMasterKeyId: operationsKey.arn });
const topic = new aws.sns.Topic('entries', { name: 'entries', kmsMasterKeyId: operationsKey.arn });
new aws.sns.TopicSubscription('entries', { topic: topic.arn, protocol: 'sqs', endpoint: queue.arn });
new aws.sqs.QueuePolicy('entries', {
  queueUrl: queue.url,
  policy: pulumi.jsonStringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Resource: pulumi.interpolate`arn:aws:sqs:eu-central-2:${account}:entries`,
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': pulumi.interpolate`arn:aws:sns:eu-central-2:${account}:entries` } },
      },
    ],
  }),
});

// The web site is public on purpose, and its class says so.

const site = new aws.s3.Bucket('site', { bucket: 'ledger.example.com', tags: { 'data-classification': 'low' } });
new aws.s3.BucketWebsiteConfiguration('site', { bucket: site.bucket, indexDocument: { suffix: 'index.html' } });
new aws.s3.BucketPolicy('site', {
  bucket: site.bucket,
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Principal: '*', Resource: 'arn:aws:s3:::ledger.example.com/*' }],
  }),
});

/** Nothing and nobody makes the bucket public. */
function closed(name: string, { bucket }: aws.s3.Bucket): void {
  new aws.s3.BucketPublicAccessBlock(name, {
    bucket,
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: true,
    restrictPublicBuckets: true,
  });
}
/** What is overwritten or deleted can be brought back for 90 days. */
function kept(name: string, { bucket }: aws.s3.Bucket): void {
  new aws.s3.BucketVersioning(name, { bucket, versioningConfiguration: { status: 'Enabled' } });
  new aws.s3.BucketLifecycleConfiguration(name, {
    bucket,
    rules: [{ id: 'old-versions', status: 'Enabled', filter: {}, noncurrentVersionExpiration: { noncurrentDays: 90 } }],
  });
}

export const address = balancer.dnsName;
