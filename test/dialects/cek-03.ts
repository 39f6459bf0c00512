import type { Defect } from './judging';
import { chosen, elsewhere, mapped, mend, output, parameter, quoted, ref, resource, sub, tags, written, yesOrNo } from './written';

const high = { 'data-classification': 'high' };
const awsKey = resource('aws:kms/key:Key', 'key', { enableKeyRotation: true });
const key = resource('AWS::KMS::Key', 'Key', { EnableKeyRotation: true });
const keyElsewhere = 'arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90';

/** What keeps data, and with whose key. */
export const cek03: readonly Defect[] = [
  {
    name: 'a volume that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its volume has no encryption; medium data needs encryption.',
    aws: [resource('aws:ebs/volume:Volume', 'scratch', { availabilityZone: 'eu-central-2a', size: 100, encrypted: mend(false, true) })],
    cloudformation: [
      resource('AWS::EC2::Volume', 'Scratch', { AvailabilityZone: sub('${AWS::Region}a'), Size: 100, Encrypted: mend(false, true) }),
    ],
  },
  {
    name: 'a volume of high data under the key that AWS keeps',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its volume has the provider's key; high data needs a customer managed key.",
    aws: [
      resource('aws:ebs/volume:Volume', 'ledger', {
        availabilityZone: 'eu-central-2a',
        size: 100,
        encrypted: true,
        kmsKeyId: mend(undefined, output('key.arn')),
        tags: high,
      }),
      awsKey,
    ],
    cloudformation: [
      resource('AWS::EC2::Volume', 'Ledger', {
        AvailabilityZone: written('eu-central-2a', { yaml: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] } }),
        Size: 100,
        Encrypted: true,
        KmsKeyId: mend(undefined, ref('Key.Arn')),
        Tags: tags({ 'data-classification': parameter('Class', 'high') }),
      }),
      key,
    ],
  },
  {
    name: 'a volume that is as classified as the machine it is attached to',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its volume has the provider's key; high data needs a customer managed key.",
    aws: [
      resource('aws:ebs/volume:Volume', 'data', {
        availabilityZone: 'eu-central-2a',
        size: 50,
        encrypted: true,
        kmsKeyId: mend(undefined, keyElsewhere),
      }),
      resource('aws:ec2/instance:Instance', 'ledger', { ami: 'ami-0abc1234def567890', instanceType: 't4g.small', tags: high }),
      resource('aws:ec2/volumeAttachment:VolumeAttachment', 'attached', {
        deviceName: '/dev/sdf',
        volumeId: output('data.id'),
        instanceId: output('ledger.id'),
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Volume', 'Data', {
        AvailabilityZone: written('eu-central-2a', { yaml: ref('Ledger.AvailabilityZone') }),
        Size: 50,
        Encrypted: true,
        KmsKeyId: written(mend(undefined, keyElsewhere), { yaml: mend('', keyElsewhere) }),
      }),
      resource('AWS::EC2::Instance', 'Ledger', {
        ImageId: written('ami-0abc1234def567890', {
          yaml: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}',
        }),
        InstanceType: 't4g.small',
        Tags: tags(high),
      }),
      resource('AWS::EC2::VolumeAttachment', 'Attached', { Device: '/dev/sdf', VolumeId: ref('Data'), InstanceId: ref('Ledger') }),
    ],
  },
  {
    name: 'a volume of high data whose key nobody can tell before it is deployed',
    rule: 'CEK-03/encrypted-at-rest',
    outcome: 'unknown',
    says: "kmsKeyId may name a customer's key or the provider's.",
    aws: [
      resource('aws:ebs/volume:Volume', 'ledger', {
        availabilityZone: 'eu-central-2a',
        encrypted: true,
        kmsKeyId: mend(elsewhere('KeyArn'), 'alias/ledger'),
        tags: high,
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Volume', 'Ledger', {
        AvailabilityZone: sub('${AWS::Region}a'),
        Size: 100,
        Encrypted: true,
        KmsKeyId: mend(elsewhere('KeyArn'), 'alias/ledger'),
        Tags: tags(high),
      }),
    ],
  },
  {
    name: 'a launch template that makes unencrypted root volumes',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its root volume has no encryption; medium data needs encryption.',
    aws: [
      resource('aws:ec2/launchTemplate:LaunchTemplate', 'workers', {
        imageId: 'ami-0abc1234def567890',
        instanceType: 'c7g.large',
        blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted: mend('false', 'true') } }],
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::LaunchTemplate', 'Workers', {
        LaunchTemplateData: {
          ImageId: parameter('Image', 'ami-0abc1234def567890'),
          InstanceType: 'c7g.large',
          BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 30, Encrypted: quoted(mend(false, true)) } }],
        },
      }),
    ],
  },
  {
    name: 'a machine whose second disk is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its data volume has no encryption; medium data needs encryption.',
    aws: [
      resource('aws:ec2/instance:Instance', 'build', {
        ami: 'ami-0abc1234def567890',
        instanceType: 'm7g.large',
        rootBlockDevice: { encrypted: true },
        ebsBlockDevices: [{ deviceName: '/dev/sdb', volumeSize: 200, encrypted: mend(false, true) }],
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Instance', 'Build', {
        ImageId: 'ami-0abc1234def567890',
        InstanceType: 'm7g.large',
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
          { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 200, Encrypted: yesOrNo(mend(false, true)) } },
        ],
      }),
    ],
  },
  {
    name: 'a database that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its database has no encryption; medium data needs encryption.',
    aws: [
      resource('aws:rds/instance:Instance', 'orders', {
        engine: 'postgres',
        instanceClass: 'db.t4g.small',
        allocatedStorage: 20,
        username: 'shop',
        manageMasterUserPassword: true,
        storageEncrypted: mend(false, true),
        backupRetentionPeriod: 7,
        publiclyAccessible: false,
      }),
    ],
    cloudformation: [
      resource('AWS::RDS::DBInstance', 'Orders', {
        Engine: 'postgres',
        DBInstanceClass: 'db.t4g.small',
        AllocatedStorage: written('20', { yaml: 20 }),
        MasterUsername: 'shop',
        ManageMasterUserPassword: true,
        StorageEncrypted: chosen('Encrypt', mend(false, true)),
        BackupRetentionPeriod: 7,
        PubliclyAccessible: false,
      }),
    ],
  },
  {
    name: 'a bucket of high data under the key that AWS keeps for S3',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its bucket has the provider's key; high data needs a customer managed key.",
    aws: [
      resource('aws:s3/bucket:Bucket', 'records', { tags: high }),
      resource('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', 'encryption', {
        bucket: output('records.bucket'),
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: mend(undefined, output('key.arn')) } }],
      }),
      awsKey,
    ],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Records', {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: mend(undefined, ref('Key.Arn')) } },
          ],
        },
        Tags: tags(high),
      }),
      key,
    ],
  },
  {
    name: 'a queue of high data under the alias of AWS',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its queue has the provider's key; high data needs a customer managed key.",
    aws: [resource('aws:sqs/queue:Queue', 'payments', { kmsMasterKeyId: mend('alias/aws/sqs', output('key.id')), tags: high }), awsKey],
    cloudformation: [
      resource('AWS::SQS::Queue', 'Payments', {
        KmsMasterKeyId: mend('alias/aws/sqs', written(ref('Key.Arn'), { native: ref('Key'), yaml: ref('KeyAlias') })),
        Tags: tags(high),
      }),
      key,
      resource('AWS::KMS::Alias', 'KeyAlias', { AliasName: 'alias/payments', TargetKeyId: ref('Key') }),
    ],
  },
  {
    name: 'a file system that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its file system has no encryption; medium data needs encryption.',
    aws: [resource('aws:efs/fileSystem:FileSystem', 'home', { throughputMode: 'elastic', encrypted: mend(false, true) })],
    cloudformation: [resource('AWS::EFS::FileSystem', 'Home', { ThroughputMode: 'elastic', Encrypted: mend(false, true) })],
  },
  {
    name: 'a cache that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its cache has no encryption; medium data needs encryption.',
    aws: [
      resource('aws:elasticache/replicationGroup:ReplicationGroup', 'sessions', {
        description: 'Sessions',
        engine: 'redis',
        nodeType: 'cache.t4g.small',
        atRestEncryptionEnabled: mend(false, true),
      }),
    ],
    cloudformation: [
      resource('AWS::ElastiCache::ReplicationGroup', 'Sessions', {
        ReplicationGroupDescription: 'Sessions',
        Engine: 'redis',
        CacheNodeType: 'cache.t4g.small',
        AtRestEncryptionEnabled: mapped('Encrypted', mend(false, true)),
      }),
    ],
  },
  {
    name: 'a search domain that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its domain has no encryption; medium data needs encryption.',
    aws: [
      resource('aws:opensearch/domain:Domain', 'catalogue', {
        engineVersion: 'OpenSearch_2.19',
        encryptAtRest: { enabled: mend(false, true) },
        nodeToNodeEncryption: { enabled: true },
      }),
    ],
    cloudformation: [
      resource('AWS::OpenSearchService::Domain', 'Catalogue', {
        EngineVersion: 'OpenSearch_2.19',
        EncryptionAtRestOptions: { Enabled: quoted(mend(false, true)) },
        NodeToNodeEncryptionOptions: { Enabled: true },
      }),
    ],
  },
  {
    name: 'a secret of high data under the key that AWS keeps',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its secret has the provider's key; high data needs a customer managed key.",
    aws: [
      resource('aws:secretsmanager/secret:Secret', 'signing', {
        kmsKeyId: mend('alias/aws/secretsmanager', 'alias/signing'),
        tags: high,
      }),
    ],
    cloudformation: [
      resource('AWS::SecretsManager::Secret', 'Signing', {
        GenerateSecretString: { PasswordLength: 40 },
        KmsKeyId: mend('alias/aws/secretsmanager', 'alias/signing'),
        Tags: tags(high),
      }),
    ],
  },
];
