import { type Defect, output } from './judging';

/** What keeps data, and with whose key. */
export const cek03: readonly Defect[] = [
  {
    name: 'a volume that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its volume has no encryption; medium data needs encryption.',
    aws: [{ type: 'aws:ebs/volume:Volume', name: 'scratch', inputs: { availabilityZone: 'eu-central-2a', size: 100, encrypted: false } }],
    native: [
      { type: 'aws-native:ec2:Volume', name: 'scratch', inputs: { availabilityZone: 'eu-central-2a', size: 100, encrypted: false } },
    ],
    yaml: `
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Scratch:
          Type: AWS::EC2::Volume
          Properties:
            AvailabilityZone: !Sub '\${AWS::Region}a'
            Size: 100
            Encrypted: false
    `,
    cdk: {
      ScratchVolume5A21E0D4: {
        Type: 'AWS::EC2::Volume',
        Properties: { AvailabilityZone: 'eu-central-2a', Encrypted: false, Size: 100 },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/ScratchVolume/Resource' },
      },
    },
    mended: {
      aws: { scratch: { encrypted: true } },
      native: { scratch: { encrypted: true } },
      yaml: ['Encrypted: false', 'Encrypted: true'],
      cdk: { ScratchVolume5A21E0D4: { Encrypted: true } },
    },
  },
  {
    name: 'a volume of high data under the key that AWS keeps',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its volume has the provider's key; high data needs a customer managed key.",
    aws: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', size: 100, encrypted: true, tags: { 'data-classification': 'high' } },
      },
      { type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    native: [
      {
        type: 'aws-native:ec2:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', size: 100, encrypted: true, tags: [{ key: 'data-classification', value: 'high' }] },
      },
      { type: 'aws-native:kms:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    yaml: `
      Parameters:
        Class: { Type: String, Default: high, AllowedValues: [low, medium, high] }
      Resources:
        Ledger:
          Type: AWS::EC2::Volume
          Properties:
            AvailabilityZone: !Select [0, !GetAZs '']
            Size: 100
            Encrypted: true
            KmsKeyId: !Ref AWS::NoValue
            Tags:
              - { Key: data-classification, Value: !Ref Class }
        Key:
          Type: AWS::KMS::Key
          Properties:
            EnableKeyRotation: true
    `,
    cdk: {
      LedgerVolume8C7F2B90: {
        Type: 'AWS::EC2::Volume',
        Properties: {
          AvailabilityZone: 'eu-central-2a',
          Encrypted: true,
          Size: 100,
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/LedgerVolume/Resource' },
      },
      KeyC7F2B8A1: {
        Type: 'AWS::KMS::Key',
        Properties: { EnableKeyRotation: true },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Key/Resource' },
      },
    },
    mended: {
      aws: { ledger: { kmsKeyId: output('key.arn') } },
      native: { ledger: { kmsKeyId: output('key.arn') } },
      yaml: ['KmsKeyId: !Ref AWS::NoValue', 'KmsKeyId: !GetAtt Key.Arn'],
      cdk: { LedgerVolume8C7F2B90: { KmsKeyId: { 'Fn::GetAtt': ['KeyC7F2B8A1', 'Arn'] } } },
    },
  },
  {
    name: 'a volume that is as classified as the machine it is attached to',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its volume has the provider's key; high data needs a customer managed key.",
    aws: [
      { type: 'aws:ebs/volume:Volume', name: 'data', inputs: { availabilityZone: 'eu-central-2a', size: 50, encrypted: true } },
      {
        type: 'aws:ec2/instance:Instance',
        name: 'ledger',
        inputs: { ami: 'ami-0abc1234def567890', instanceType: 't4g.small', tags: { 'data-classification': 'high' } },
      },
      {
        type: 'aws:ec2/volumeAttachment:VolumeAttachment',
        name: 'attached',
        inputs: { deviceName: '/dev/sdf', volumeId: output('data.id'), instanceId: output('ledger.id') },
      },
    ],
    native: [
      { type: 'aws-native:ec2:Volume', name: 'data', inputs: { availabilityZone: 'eu-central-2a', size: 50, encrypted: true } },
      {
        type: 'aws-native:ec2:Instance',
        name: 'ledger',
        inputs: {
          imageId: 'ami-0abc1234def567890',
          instanceType: 't4g.small',
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
      {
        type: 'aws-native:ec2:VolumeAttachment',
        name: 'attached',
        inputs: { device: '/dev/sdf', volumeId: output('data.id'), instanceId: output('ledger.id') },
      },
    ],
    yaml: `
      Resources:
        Data:
          Type: AWS::EC2::Volume
          Properties:
            AvailabilityZone: !GetAtt Ledger.AvailabilityZone
            Size: 50
            Encrypted: true
            KmsKeyId: ''
        Ledger:
          Type: AWS::EC2::Instance
          Properties:
            ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}'
            InstanceType: t4g.small
            Tags: [{ Key: data-classification, Value: high }]
        Attached:
          Type: AWS::EC2::VolumeAttachment
          Properties: { Device: /dev/sdf, VolumeId: !Ref Data, InstanceId: !Ref Ledger }
    `,
    cdk: {
      DataVolume0F3D6E21: {
        Type: 'AWS::EC2::Volume',
        Properties: { AvailabilityZone: 'eu-central-2a', Encrypted: true, Size: 50 },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/DataVolume/Resource' },
      },
      LedgerE0A5D1F7: {
        Type: 'AWS::EC2::Instance',
        Properties: {
          AvailabilityZone: 'eu-central-2a',
          ImageId: 'ami-0abc1234def567890',
          InstanceType: 't4g.small',
          Tags: [
            { Key: 'Name', Value: 'Shop/Ledger' },
            { Key: 'data-classification', Value: 'high' },
          ],
          UserData: { 'Fn::Base64': '#!/bin/bash' },
        },
        Metadata: { 'aws:cdk:path': 'Shop/Ledger/Resource' },
      },
      Attached: {
        Type: 'AWS::EC2::VolumeAttachment',
        Properties: { Device: '/dev/sdf', InstanceId: { Ref: 'LedgerE0A5D1F7' }, VolumeId: { Ref: 'DataVolume0F3D6E21' } },
        Metadata: { 'aws:cdk:path': 'Shop/Attached' },
      },
    },
    mended: {
      aws: { data: { kmsKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90' } },
      native: { data: { kmsKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90' } },
      yaml: ["KmsKeyId: ''", 'KmsKeyId: arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90'],
      cdk: { DataVolume0F3D6E21: { KmsKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90' } },
    },
  },
  {
    name: 'a volume of high data whose key nobody can tell before it is deployed',
    rule: 'CEK-03/encrypted-at-rest',
    outcome: 'unknown',
    says: "kmsKeyId may name a customer's key or the provider's.",
    aws: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: {
          availabilityZone: 'eu-central-2a',
          encrypted: true,
          kmsKeyId: output('landing-zone.outputs'),
          tags: { 'data-classification': 'high' },
        },
      },
      { type: 'pulumi:pulumi:StackReference', name: 'landing-zone', inputs: { name: 'acme/landing-zone/prod' } },
    ],
    native: [
      {
        type: 'aws-native:ec2:Volume',
        name: 'ledger',
        inputs: {
          availabilityZone: 'eu-central-2a',
          encrypted: true,
          kmsKeyId: output('landing-zone.outputs'),
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
      { type: 'pulumi:pulumi:StackReference', name: 'landing-zone', inputs: { name: 'acme/landing-zone/prod' } },
    ],
    yaml: `
      Parameters:
        KeyArn:
          Type: String
          Description: Key of the landing zone
      Resources:
        Ledger:
          Type: AWS::EC2::Volume
          Properties:
            AvailabilityZone: !Sub '\${AWS::Region}a'
            Size: 100
            Encrypted: true
            KmsKeyId: !Ref KeyArn
            Tags: [{ Key: data-classification, Value: high }]
    `,
    cdk: {
      LedgerVolume8C7F2B90: {
        Type: 'AWS::EC2::Volume',
        Properties: {
          AvailabilityZone: 'eu-central-2a',
          Encrypted: true,
          KmsKeyId: { 'Fn::ImportValue': 'LandingZone:ExportsOutputFnGetAttKeyC7F2B8A1Arn3E6A0C55' },
          Size: 100,
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/LedgerVolume/Resource' },
      },
    },
    mended: {
      aws: { ledger: { kmsKeyId: 'alias/ledger' } },
      native: { ledger: { kmsKeyId: 'alias/ledger' } },
      yaml: ['KmsKeyId: !Ref KeyArn', 'KmsKeyId: alias/ledger'],
      cdk: { LedgerVolume8C7F2B90: { KmsKeyId: 'alias/ledger' } },
    },
  },
  {
    name: 'a launch template that makes unencrypted root volumes',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its root volume has no encryption; medium data needs encryption.',
    aws: [
      {
        type: 'aws:ec2/launchTemplate:LaunchTemplate',
        name: 'workers',
        inputs: {
          imageId: 'ami-0abc1234def567890',
          instanceType: 'c7g.large',
          blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted: 'false' } }],
        },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:LaunchTemplate',
        name: 'workers',
        inputs: {
          launchTemplateData: {
            imageId: 'ami-0abc1234def567890',
            instanceType: 'c7g.large',
            blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted: false } }],
          },
        },
      },
    ],
    yaml: `
      Parameters:
        Image:
          Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
          Default: /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64
      Resources:
        Workers:
          Type: AWS::EC2::LaunchTemplate
          Properties:
            LaunchTemplateName: !Sub '\${AWS::StackName}-workers'
            LaunchTemplateData:
              ImageId: !Ref Image
              InstanceType: c7g.large
              BlockDeviceMappings:
                - DeviceName: /dev/xvda
                  Ebs:
                    VolumeSize: 30
                    Encrypted: 'false'
    `,
    cdk: {
      WorkersTemplateB7D41E6A: {
        Type: 'AWS::EC2::LaunchTemplate',
        Properties: {
          LaunchTemplateData: {
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false, VolumeSize: 30 } }],
            ImageId: 'ami-0abc1234def567890',
            InstanceType: 'c7g.large',
          },
        },
        Metadata: { 'aws:cdk:path': 'Shop/WorkersTemplate/Resource' },
      },
    },
    mended: {
      aws: { workers: { blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted: 'true' } }] } },
      native: {
        workers: { launchTemplateData: { blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted: true } }] } },
      },
      yaml: ["Encrypted: 'false'", "Encrypted: 'true'"],
      cdk: {
        WorkersTemplateB7D41E6A: {
          LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 30 } }] },
        },
      },
    },
  },
  {
    name: 'a machine whose second disk is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its data volume has no encryption; medium data needs encryption.',
    aws: [
      {
        type: 'aws:ec2/instance:Instance',
        name: 'build',
        inputs: {
          ami: 'ami-0abc1234def567890',
          instanceType: 'm7g.large',
          rootBlockDevice: { encrypted: true },
          ebsBlockDevices: [{ deviceName: '/dev/sdb', volumeSize: 200, encrypted: false }],
        },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:Instance',
        name: 'build',
        inputs: {
          imageId: 'ami-0abc1234def567890',
          instanceType: 'm7g.large',
          blockDeviceMappings: [
            { deviceName: '/dev/xvda', ebs: { encrypted: true } },
            { deviceName: '/dev/sdb', ebs: { volumeSize: 200, encrypted: false } },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        Build:
          Type: AWS::EC2::Instance
          Properties:
            ImageId: ami-0abc1234def567890
            InstanceType: m7g.large
            BlockDeviceMappings:
              - DeviceName: /dev/xvda
                Ebs: { Encrypted: true }
              - DeviceName: /dev/sdb
                Ebs: { VolumeSize: 200, Encrypted: no }
    `,
    cdk: {
      Build45A36621: {
        Type: 'AWS::EC2::Instance',
        Properties: {
          AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
          BlockDeviceMappings: [
            { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
            { DeviceName: '/dev/sdb', Ebs: { Encrypted: false, VolumeSize: 200 } },
          ],
          ImageId: 'ami-0abc1234def567890',
          InstanceType: 'm7g.large',
        },
        Metadata: { 'aws:cdk:path': 'Shop/Build/Resource' },
      },
    },
    mended: {
      aws: { build: { ebsBlockDevices: [{ deviceName: '/dev/sdb', volumeSize: 200, encrypted: true }] } },
      native: {
        build: {
          blockDeviceMappings: [
            { deviceName: '/dev/xvda', ebs: { encrypted: true } },
            { deviceName: '/dev/sdb', ebs: { volumeSize: 200, encrypted: true } },
          ],
        },
      },
      yaml: ['Encrypted: no', 'Encrypted: yes'],
      cdk: {
        Build45A36621: {
          BlockDeviceMappings: [
            { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
            { DeviceName: '/dev/sdb', Ebs: { Encrypted: true, VolumeSize: 200 } },
          ],
        },
      },
    },
  },
  {
    name: 'a database that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its database has no encryption; medium data needs encryption.',
    aws: [
      {
        type: 'aws:rds/instance:Instance',
        name: 'orders',
        inputs: {
          engine: 'postgres',
          instanceClass: 'db.t4g.small',
          allocatedStorage: 20,
          username: 'shop',
          manageMasterUserPassword: true,
          storageEncrypted: false,
          backupRetentionPeriod: 7,
          publiclyAccessible: false,
        },
      },
    ],
    native: [
      {
        type: 'aws-native:rds:DbInstance',
        name: 'orders',
        inputs: {
          engine: 'postgres',
          dbInstanceClass: 'db.t4g.small',
          allocatedStorage: '20',
          masterUsername: 'shop',
          manageMasterUserPassword: true,
          storageEncrypted: false,
          backupRetentionPeriod: 7,
          publiclyAccessible: false,
        },
      },
    ],
    yaml: `
      Parameters:
        Encrypt: { Type: String, Default: 'no', AllowedValues: ['yes', 'no'] }
      Conditions:
        Encrypted: !Equals [!Ref Encrypt, 'yes']
      Resources:
        Orders:
          Type: AWS::RDS::DBInstance
          DeletionPolicy: Snapshot
          Properties:
            Engine: postgres
            DBInstanceClass: db.t4g.small
            AllocatedStorage: 20
            MasterUsername: shop
            ManageMasterUserPassword: true
            BackupRetentionPeriod: 7
            PubliclyAccessible: false
            StorageEncrypted: !If [Encrypted, true, false]
    `,
    cdk: {
      OrdersDatabase1C7D62F9: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          AllocatedStorage: '20',
          BackupRetentionPeriod: 7,
          DBInstanceClass: 'db.t4g.small',
          Engine: 'postgres',
          ManageMasterUserPassword: true,
          MasterUsername: 'shop',
          PubliclyAccessible: false,
          StorageEncrypted: false,
        },
        UpdateReplacePolicy: 'Snapshot',
        DeletionPolicy: 'Snapshot',
        Metadata: { 'aws:cdk:path': 'Shop/OrdersDatabase/Resource' },
      },
    },
    mended: {
      aws: { orders: { storageEncrypted: true } },
      native: { orders: { storageEncrypted: true } },
      yaml: ["Default: 'no'", "Default: 'yes'"],
      cdk: { OrdersDatabase1C7D62F9: { StorageEncrypted: true } },
    },
  },
  {
    name: 'a bucket of high data under the key that AWS keeps for S3',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its bucket has the provider's key; high data needs a customer managed key.",
    aws: [
      { type: 'aws:s3/bucket:Bucket', name: 'records', inputs: { tags: { 'data-classification': 'high' } } },
      {
        type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
        name: 'encryption',
        inputs: { bucket: output('records.bucket'), rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] },
      },
      { type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    native: [
      {
        type: 'aws-native:s3:Bucket',
        name: 'records',
        inputs: {
          bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] },
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
      { type: 'aws-native:kms:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    yaml: `
      Resources:
        Records:
          Type: AWS::S3::Bucket
          Properties:
            BucketEncryption:
              ServerSideEncryptionConfiguration:
                - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms }
            Tags:
              - Key: data-classification
                Value: high
        Key:
          Type: AWS::KMS::Key
          Properties:
            EnableKeyRotation: true
    `,
    cdk: {
      RecordsB86C3A57: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Records/Resource' },
      },
      RecordsKey4E9A10B2: {
        Type: 'AWS::KMS::Key',
        Properties: { Description: 'Created by Shop/Records', EnableKeyRotation: true },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Records/Key/Resource' },
      },
    },
    mended: {
      aws: {
        encryption: {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: output('key.arn') } }],
        },
      },
      native: {
        records: {
          bucketEncryption: {
            serverSideEncryptionConfiguration: [
              { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: output('key.arn') } },
            ],
          },
        },
      },
      yaml: ['{ SSEAlgorithm: aws:kms }', '{ SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt Key.Arn }'],
      cdk: {
        RecordsB86C3A57: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                ServerSideEncryptionByDefault: {
                  KMSMasterKeyID: { 'Fn::GetAtt': ['RecordsKey4E9A10B2', 'Arn'] },
                  SSEAlgorithm: 'aws:kms',
                },
              },
            ],
          },
        },
      },
    },
  },
  {
    name: 'a queue of high data under the alias of AWS',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its queue has the provider's key; high data needs a customer managed key.",
    aws: [
      {
        type: 'aws:sqs/queue:Queue',
        name: 'payments',
        inputs: { kmsMasterKeyId: 'alias/aws/sqs', tags: { 'data-classification': 'high' } },
      },
      { type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    native: [
      {
        type: 'aws-native:sqs:Queue',
        name: 'payments',
        inputs: { kmsMasterKeyId: 'alias/aws/sqs', tags: [{ key: 'data-classification', value: 'high' }] },
      },
      { type: 'aws-native:kms:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    yaml: `
      Resources:
        Payments:
          Type: AWS::SQS::Queue
          Properties:
            KmsMasterKeyId: alias/aws/sqs
            Tags: [{ Key: data-classification, Value: high }]
        Key:
          Type: AWS::KMS::Key
          Properties: { EnableKeyRotation: true }
        KeyAlias:
          Type: AWS::KMS::Alias
          Properties: { AliasName: alias/payments, TargetKeyId: !Ref Key }
    `,
    cdk: {
      Payments5D0F9E2B: {
        Type: 'AWS::SQS::Queue',
        Properties: { KmsMasterKeyId: 'alias/aws/sqs', Tags: [{ Key: 'data-classification', Value: 'high' }] },
        UpdateReplacePolicy: 'Delete',
        DeletionPolicy: 'Delete',
        Metadata: { 'aws:cdk:path': 'Shop/Payments/Resource' },
      },
      PaymentsKey6B1D7C30: {
        Type: 'AWS::KMS::Key',
        Properties: { EnableKeyRotation: true },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/PaymentsKey/Resource' },
      },
    },
    mended: {
      aws: { payments: { kmsMasterKeyId: output('key.id') } },
      native: { payments: { kmsMasterKeyId: output('key.id') } },
      yaml: ['KmsMasterKeyId: alias/aws/sqs', 'KmsMasterKeyId: !Ref KeyAlias'],
      cdk: { Payments5D0F9E2B: { KmsMasterKeyId: { 'Fn::GetAtt': ['PaymentsKey6B1D7C30', 'Arn'] } } },
    },
  },
  {
    name: 'a file system that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its file system has no encryption; medium data needs encryption.',
    aws: [{ type: 'aws:efs/fileSystem:FileSystem', name: 'home', inputs: { throughputMode: 'elastic', encrypted: false } }],
    native: [{ type: 'aws-native:efs:FileSystem', name: 'home', inputs: { throughputMode: 'elastic', encrypted: false } }],
    yaml: `
      Resources:
        Home:
          Type: AWS::EFS::FileSystem
          Properties:
            ThroughputMode: elastic
            Encrypted: false
    `,
    cdk: {
      HomeC1E5A9D8: {
        Type: 'AWS::EFS::FileSystem',
        Properties: {
          Encrypted: false,
          FileSystemTags: [{ Key: 'Name', Value: 'Shop/Home' }],
          ThroughputMode: 'elastic',
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Home/Resource' },
      },
    },
    mended: {
      aws: { home: { encrypted: true } },
      native: { home: { encrypted: true } },
      yaml: ['Encrypted: false', 'Encrypted: true'],
      cdk: { HomeC1E5A9D8: { Encrypted: true } },
    },
  },
  {
    name: 'a cache that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its cache has no encryption; medium data needs encryption.',
    aws: [
      {
        type: 'aws:elasticache/replicationGroup:ReplicationGroup',
        name: 'sessions',
        inputs: { description: 'Sessions', engine: 'redis', nodeType: 'cache.t4g.small', atRestEncryptionEnabled: false },
      },
    ],
    native: [
      {
        type: 'aws-native:elasticache:ReplicationGroup',
        name: 'sessions',
        inputs: {
          replicationGroupDescription: 'Sessions',
          engine: 'redis',
          cacheNodeType: 'cache.t4g.small',
          atRestEncryptionEnabled: false,
        },
      },
    ],
    yaml: `
      Mappings:
        Stages:
          dev: { Encrypted: false }
          prod: { Encrypted: true }
      Parameters:
        Stage: { Type: String, Default: dev }
      Resources:
        Sessions:
          Type: AWS::ElastiCache::ReplicationGroup
          Properties:
            ReplicationGroupDescription: Sessions
            Engine: redis
            CacheNodeType: cache.t4g.small
            AtRestEncryptionEnabled: !FindInMap [Stages, !Ref Stage, Encrypted]
    `,
    cdk: {
      Sessions: {
        Type: 'AWS::ElastiCache::ReplicationGroup',
        Properties: {
          AtRestEncryptionEnabled: false,
          CacheNodeType: 'cache.t4g.small',
          Engine: 'redis',
          ReplicationGroupDescription: 'Sessions',
        },
        Metadata: { 'aws:cdk:path': 'Shop/Sessions' },
      },
    },
    mended: {
      aws: { sessions: { atRestEncryptionEnabled: true } },
      native: { sessions: { atRestEncryptionEnabled: true } },
      yaml: ['Default: dev', 'Default: prod'],
      cdk: { Sessions: { AtRestEncryptionEnabled: true } },
    },
  },
  {
    name: 'a search domain that is not encrypted',
    rule: 'CEK-03/encrypted-at-rest',
    says: 'Its domain has no encryption; medium data needs encryption.',
    aws: [
      {
        type: 'aws:opensearch/domain:Domain',
        name: 'catalogue',
        inputs: { engineVersion: 'OpenSearch_2.19', encryptAtRest: { enabled: false }, nodeToNodeEncryption: { enabled: true } },
      },
    ],
    native: [
      {
        type: 'aws-native:opensearchservice:Domain',
        name: 'catalogue',
        inputs: {
          engineVersion: 'OpenSearch_2.19',
          encryptionAtRestOptions: { enabled: false },
          nodeToNodeEncryptionOptions: { enabled: true },
        },
      },
    ],
    yaml: `
      Resources:
        Catalogue:
          Type: AWS::OpenSearchService::Domain
          Properties:
            EngineVersion: OpenSearch_2.19
            EncryptionAtRestOptions:
              Enabled: "false"
            NodeToNodeEncryptionOptions:
              Enabled: true
    `,
    cdk: {
      Catalogue52E7D0B1: {
        Type: 'AWS::OpenSearchService::Domain',
        Properties: {
          EncryptionAtRestOptions: { Enabled: false },
          EngineVersion: 'OpenSearch_2.19',
          NodeToNodeEncryptionOptions: { Enabled: true },
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Catalogue/Resource' },
      },
    },
    mended: {
      aws: { catalogue: { encryptAtRest: { enabled: true } } },
      native: { catalogue: { encryptionAtRestOptions: { enabled: true } } },
      yaml: ['Enabled: "false"', 'Enabled: "true"'],
      cdk: { Catalogue52E7D0B1: { EncryptionAtRestOptions: { Enabled: true } } },
    },
  },
  {
    name: 'a secret of high data under the key that AWS keeps',
    rule: 'CEK-03/encrypted-at-rest',
    says: "Its secret has the provider's key; high data needs a customer managed key.",
    aws: [
      {
        type: 'aws:secretsmanager/secret:Secret',
        name: 'signing',
        inputs: { kmsKeyId: 'alias/aws/secretsmanager', tags: { 'data-classification': 'high' } },
      },
    ],
    native: [
      {
        type: 'aws-native:secretsmanager:Secret',
        name: 'signing',
        inputs: {
          generateSecretString: { passwordLength: 40 },
          kmsKeyId: 'alias/aws/secretsmanager',
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
    ],
    yaml: `
      Resources:
        Signing:
          Type: AWS::SecretsManager::Secret
          Properties:
            GenerateSecretString: { PasswordLength: 40 }
            KmsKeyId: alias/aws/secretsmanager
            Tags:
              - Key: data-classification
                Value: high
    `,
    cdk: {
      Signing9F0B6C4D: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          GenerateSecretString: { PasswordLength: 40 },
          KmsKeyId: 'alias/aws/secretsmanager',
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        UpdateReplacePolicy: 'Delete',
        DeletionPolicy: 'Delete',
        Metadata: { 'aws:cdk:path': 'Shop/Signing/Resource' },
      },
    },
    mended: {
      aws: { signing: { kmsKeyId: 'alias/signing' } },
      native: { signing: { kmsKeyId: 'alias/signing' } },
      yaml: ['alias/aws/secretsmanager', 'alias/signing'],
      cdk: { Signing9F0B6C4D: { KmsKeyId: 'alias/signing' } },
    },
  },
];
