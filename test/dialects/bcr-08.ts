import { type Defect, output } from './judging';

/** What is lost, and for how long it can be brought back. */
export const bcr08: readonly Defect[] = [
  {
    name: 'a database whose backups are kept for a day',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Its automated backups are kept for 1 day; medium data needs 7.',
    aws: [
      {
        type: 'aws:rds/instance:Instance',
        name: 'orders',
        inputs: {
          engine: 'mariadb',
          instanceClass: 'db.t4g.small',
          storageEncrypted: true,
          backupRetentionPeriod: 1,
          publiclyAccessible: false,
        },
      },
    ],
    native: [
      {
        type: 'aws-native:rds:DbInstance',
        name: 'orders',
        inputs: {
          engine: 'mariadb',
          dbInstanceClass: 'db.t4g.small',
          storageEncrypted: true,
          backupRetentionPeriod: 1,
          publiclyAccessible: false,
        },
      },
    ],
    yaml: `
      Parameters:
        BackupDays:
          Type: Number
          Default: 1
      Resources:
        Orders:
          Type: AWS::RDS::DBInstance
          Properties:
            Engine: mariadb
            DBInstanceClass: db.t4g.small
            PubliclyAccessible: false
            StorageEncrypted: true
            BackupRetentionPeriod: !Ref BackupDays
    `,
    cdk: {
      OrdersDatabase1C7D62F9: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          BackupRetentionPeriod: 1,
          DBInstanceClass: 'db.t4g.small',
          Engine: 'mariadb',
          PubliclyAccessible: false,
          StorageEncrypted: true,
        },
        UpdateReplacePolicy: 'Snapshot',
        DeletionPolicy: 'Snapshot',
        Metadata: { 'aws:cdk:path': 'Shop/OrdersDatabase/Resource' },
      },
    },
    mended: {
      aws: { orders: { backupRetentionPeriod: 7 } },
      native: { orders: { backupRetentionPeriod: 7 } },
      yaml: ['Default: 1', 'Default: 7'],
      cdk: { OrdersDatabase1C7D62F9: { BackupRetentionPeriod: 7 } },
    },
  },
  {
    name: 'a cluster of high data whose backups are kept for a week',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Its automated backups are kept for 7 days; high data needs 35.',
    aws: [
      {
        type: 'aws:rds/cluster:Cluster',
        name: 'ledger',
        inputs: {
          engine: 'aurora-postgresql',
          storageEncrypted: true,
          kmsKeyId: output('key.arn'),
          backupRetentionPeriod: 7,
          tags: { 'data-classification': 'high' },
        },
      },
      { type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    native: [
      {
        type: 'aws-native:rds:DbCluster',
        name: 'ledger',
        inputs: {
          engine: 'aurora-postgresql',
          storageEncrypted: true,
          kmsKeyId: output('key.arn'),
          backupRetentionPeriod: 7,
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
      { type: 'aws-native:kms:Key', name: 'key', inputs: { enableKeyRotation: true } },
    ],
    yaml: `
      Resources:
        Ledger:
          Type: AWS::RDS::DBCluster
          DeletionPolicy: Snapshot
          Properties:
            Engine: aurora-postgresql
            StorageEncrypted: true
            KmsKeyId: !Ref Key
            BackupRetentionPeriod: 7
            Tags: [{ Key: data-classification, Value: high }]
        Key:
          Type: AWS::KMS::Key
          Properties:
            EnableKeyRotation: true
    `,
    cdk: {
      LedgerD3F60A8E: {
        Type: 'AWS::RDS::DBCluster',
        Properties: {
          BackupRetentionPeriod: 7,
          CopyTagsToSnapshot: true,
          Engine: 'aurora-postgresql',
          KmsKeyId: { 'Fn::GetAtt': ['KeyC7F2B8A1', 'Arn'] },
          StorageEncrypted: true,
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        UpdateReplacePolicy: 'Snapshot',
        DeletionPolicy: 'Snapshot',
        Metadata: { 'aws:cdk:path': 'Shop/Ledger/Resource' },
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
      aws: { ledger: { backupRetentionPeriod: 35 } },
      native: { ledger: { backupRetentionPeriod: 35 } },
      yaml: ['BackupRetentionPeriod: 7', 'BackupRetentionPeriod: 35'],
      cdk: { LedgerD3F60A8E: { BackupRetentionPeriod: 35 } },
    },
  },
  {
    name: 'a table without point-in-time recovery',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Nothing keeps a copy of it; medium data needs 7 days.',
    aws: [
      {
        type: 'aws:dynamodb/table:Table',
        name: 'carts',
        inputs: {
          attributes: [{ name: 'id', type: 'S' }],
          hashKey: 'id',
          billingMode: 'PAY_PER_REQUEST',
          pointInTimeRecovery: { enabled: false },
        },
      },
    ],
    native: [
      {
        type: 'aws-native:dynamodb:Table',
        name: 'carts',
        inputs: {
          attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
          keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
          billingMode: 'PAY_PER_REQUEST',
          pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
        },
      },
    ],
    yaml: `
      Resources:
        Carts:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
            KeySchema: [{ AttributeName: id, KeyType: HASH }]
            BillingMode: PAY_PER_REQUEST
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false }
    `,
    cdk: {
      Carts0A7C4B35: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Carts/Resource' },
      },
    },
    mended: {
      aws: { carts: { pointInTimeRecovery: { enabled: true } } },
      native: { carts: { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true } } },
      yaml: ['PointInTimeRecoveryEnabled: false', 'PointInTimeRecoveryEnabled: true'],
      cdk: { Carts0A7C4B35: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } } },
    },
  },
  {
    name: 'a bucket that keeps no earlier versions',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Nothing keeps a copy of it; medium data needs 7 days.',
    aws: [
      { type: 'aws:s3/bucket:Bucket', name: 'uploads', inputs: { bucketPrefix: 'uploads-' } },
      {
        type: 'aws:s3/bucketVersioning:BucketVersioning',
        name: 'versions',
        inputs: { bucket: output('uploads.bucket'), versioningConfiguration: { status: 'Suspended' } },
      },
    ],
    native: [{ type: 'aws-native:s3:Bucket', name: 'uploads', inputs: { versioningConfiguration: { status: 'Suspended' } } }],
    yaml: `
      Resources:
        Uploads:
          Type: AWS::S3::Bucket
          Properties:
            BucketName: !Join ['-', [uploads, !Ref AWS::AccountId]]
            VersioningConfiguration:
              Status: Suspended
    `,
    cdk: {
      Uploads5E8F7A20: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: 'Suspended' } },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Uploads/Resource' },
      },
    },
    mended: {
      aws: { versions: { versioningConfiguration: { status: 'Enabled' } } },
      native: { uploads: { versioningConfiguration: { status: 'Enabled' } } },
      yaml: ['Status: Suspended', 'Status: Enabled'],
      cdk: { Uploads5E8F7A20: { VersioningConfiguration: { Status: 'Enabled' } } },
    },
  },
];
