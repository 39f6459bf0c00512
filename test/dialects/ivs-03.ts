import type { Defect } from './judging';
import { allow, chosen, json, mend, output, parameter, quoted, ref, resource, sub, tags, written } from './written';

const readBy = (principal: unknown, objects: unknown = 'arn:aws:s3:::shop-prices/*'): unknown =>
  allow({ Principal: principal, Action: 's3:GetObject', Resource: objects });
const partner = { AWS: 'arn:aws:iam::444455556666:root' };
const asked = { Principal: '*', Action: 'es:*', Resource: '*' };
const fromHere = { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } };

/** What the whole world can reach. */
export const ivs03: readonly Defect[] = [
  {
    name: 'SSH from everywhere',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens port 22 (SSH) to every IPv4 address.',
    aws: [
      resource('aws:ec2/securityGroup:SecurityGroup', 'bastion', {
        description: 'Bastion',
        ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: [mend('0.0.0.0/0', '192.0.2.0/24')] }],
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::SecurityGroup', 'Bastion', {
        GroupDescription: 'Bastion',
        SecurityGroupIngress: [
          {
            IpProtocol: 'tcp',
            FromPort: quoted(22),
            ToPort: quoted(22),
            CidrIp: parameter('From', mend('0.0.0.0/0', '192.0.2.0/24')),
            Description: written(undefined, { cdk: 'from 0.0.0.0/0:22' }),
          },
        ],
        VpcId: ref('Vpc'),
      }),
      resource('AWS::EC2::VPC', 'Vpc', { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, InstanceTenancy: 'default' }),
    ],
  },
  {
    name: 'a range of ports from everywhere, databases among them',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens ports 1024-5000, among them 1433 (SQL Server), 1434 (SQL Server), 1521 (Oracle), to every IPv4 address.',
    aws: [
      resource('aws:ec2/securityGroup:SecurityGroup', 'app', {
        ingress: [
          { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] },
          { protocol: 'tcp', fromPort: 1024, toPort: mend(5000, 1100), cidrBlocks: ['10.0.0.0/8', '0.0.0.0/0'] },
        ],
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::SecurityGroup', 'App', {
        GroupDescription: 'App',
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
          { IpProtocol: written('tcp', { yaml: '6' }), FromPort: 1024, ToPort: mend(5000, 1100), CidrIp: '0.0.0.0/0' },
        ],
      }),
    ],
  },
  {
    name: 'remote desktops from everywhere, over IPv6, by a rule of its own',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens port 3389 (RDP) to every IPv6 address.',
    aws: [
      resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'rdp', {
        securityGroupId: output('desktops.id'),
        ipProtocol: 'tcp',
        fromPort: 3389,
        toPort: 3389,
        cidrIpv6: mend('::/0', '2001:db8:1234::/48'),
      }),
      resource('aws:ec2/securityGroup:SecurityGroup', 'desktops', { description: 'Desktops' }),
    ],
    cloudformation: [
      resource('AWS::EC2::SecurityGroupIngress', 'Rdp', {
        GroupId: ref('Desktops.GroupId'),
        IpProtocol: written('tcp', { yaml: 'TCP' }),
        FromPort: 3389,
        ToPort: 3389,
        CidrIpv6: mend('::/0', '2001:db8:1234::/48'),
      }),
      resource('AWS::EC2::SecurityGroup', 'Desktops', { GroupDescription: 'Desktops' }),
    ],
  },
  {
    name: 'everything from everywhere',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens every port to every IPv4 address.',
    aws: [
      resource('aws:ec2/securityGroupRule:SecurityGroupRule', 'all', {
        securityGroupId: output('lab.id'),
        type: 'ingress',
        protocol: '-1',
        fromPort: 0,
        toPort: 0,
        cidrBlocks: [mend('0.0.0.0/0', '10.20.0.0/16')],
      }),
      resource('aws:ec2/securityGroup:SecurityGroup', 'lab', { description: 'Lab' }),
    ],
    cloudformation: [
      resource('AWS::EC2::SecurityGroupIngress', 'All', {
        GroupId: written(ref('Lab.GroupId'), { yaml: ref('Lab') }),
        IpProtocol: written('-1', { yaml: -1 }),
        CidrIp: mend('0.0.0.0/0', '10.20.0.0/16'),
      }),
      resource('AWS::EC2::SecurityGroup', 'Lab', { GroupDescription: 'Lab' }),
    ],
  },
  {
    name: 'a database with a public address',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through a public address; medium data must not be public.',
    aws: [
      resource('aws:rds/instance:Instance', 'orders', {
        engine: 'mysql',
        instanceClass: 'db.t4g.small',
        storageEncrypted: true,
        publiclyAccessible: mend(true, false),
        backupRetentionPeriod: 7,
      }),
    ],
    cloudformation: [
      resource('AWS::RDS::DBInstance', 'Orders', {
        Engine: 'mysql',
        DBInstanceClass: 'db.t4g.small',
        BackupRetentionPeriod: 7,
        StorageEncrypted: true,
        PubliclyAccessible: chosen('Public', mend(true, false)),
      }),
    ],
  },
  {
    name: 'a warehouse with a public address',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through a public address; high data must not be public.',
    aws: [
      resource('aws:redshift/cluster:Cluster', 'warehouse', {
        clusterIdentifier: 'warehouse',
        nodeType: 'ra3.large',
        publiclyAccessible: mend(true, false),
        tags: { 'data-classification': 'high' },
      }),
    ],
    cloudformation: [
      resource('AWS::Redshift::Cluster', 'Warehouse', {
        ClusterType: 'single-node',
        DBName: 'warehouse',
        MasterUsername: 'shop',
        NodeType: 'ra3.large',
        PubliclyAccessible: quoted(mend(true, false)),
        Tags: tags({ 'data-classification': 'high' }),
      }),
    ],
  },
  {
    name: 'a bucket that anyone may read',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through its bucket policy; medium data must not be public.',
    aws: [
      resource('aws:s3/bucket:Bucket', 'prices', { bucket: 'shop-prices' }),
      resource('aws:s3/bucketPolicy:BucketPolicy', 'reading', {
        bucket: output('prices.bucket'),
        policy: json(readBy(mend('*', partner))),
      }),
    ],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Prices', { BucketName: written(undefined, { native: 'shop-prices' }) }),
      resource('AWS::S3::BucketPolicy', 'Reading', {
        Bucket: ref('Prices'),
        PolicyDocument: readBy(mend('*', partner), written(sub('${Prices.Arn}/*'), { native: 'arn:aws:s3:::shop-prices/*' })),
      }),
    ],
  },
  {
    name: 'a bucket that is not shut in all four ways',
    rule: 'IVS-03/public-access-blocked',
    says: 'No public access block here shuts all four ways to make it public.',
    aws: [
      resource('aws:s3/bucket:Bucket', 'records', { bucketPrefix: 'records-' }),
      resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'shut', {
        bucket: output('records.bucket'),
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: mend(false, true),
      }),
    ],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Records', {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: mend(false, true),
        },
      }),
    ],
  },
  {
    name: 'a website whose data nobody classified as public',
    rule: 'IVS-03/public-site-classified',
    says: 'It is a public website through its bucket policy, and nothing says that its data may be public.',
    aws: [
      resource('aws:s3/bucket:Bucket', 'site', { bucket: 'shop-prices', tags: { 'data-classification': mend(undefined, 'low') } }),
      resource('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration', 'website', {
        bucket: output('site.bucket'),
        indexDocument: { suffix: 'index.html' },
      }),
      resource('aws:s3/bucketPolicy:BucketPolicy', 'reading', { bucket: output('site.bucket'), policy: json(readBy('*')) }),
    ],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Site', {
        BucketName: 'shop-prices',
        WebsiteConfiguration: { IndexDocument: 'index.html' },
        Tags: tags({ team: 'web', 'data-classification': mend(undefined, 'low') }),
      }),
      resource('AWS::S3::BucketPolicy', 'Reading', {
        Bucket: written(ref('Site'), { yaml: 'shop-prices' }),
        PolicyDocument: readBy(written('*', { yaml: { AWS: '*' } })),
      }),
    ],
  },
  {
    name: 'a search domain that anyone may ask',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through its access policy; medium data must not be public.',
    aws: [
      resource('aws:opensearch/domain:Domain', 'catalogue', {
        encryptAtRest: { enabled: true },
        accessPolicies: json(mend(allow(asked), allow({ ...asked, ...fromHere }))),
      }),
    ],
    cloudformation: [
      resource('AWS::OpenSearchService::Domain', 'Catalogue', {
        EncryptionAtRestOptions: { Enabled: true },
        AccessPolicies: written(mend(allow(asked), allow({ ...asked, ...fromHere })), {
          yaml: allow({ ...asked, Principal: { AWS: mend(['*'], sub('${AWS::AccountId}')) } }),
        }),
      }),
    ],
  },
];
