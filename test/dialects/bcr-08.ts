import type { Defect } from './judging';
import { mend, output, parameter, ref, resource, sub, tags, written } from './written';

/** What is lost, and for how long it can be brought back. */
export const bcr08: readonly Defect[] = [
  {
    name: 'a database whose backups are kept for a day',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Its automated backups are kept for 1 day; medium data needs 7.',
    aws: [
      resource('aws:rds/instance:Instance', 'orders', {
        engine: 'mariadb',
        instanceClass: 'db.t4g.small',
        storageEncrypted: true,
        backupRetentionPeriod: mend(1, 7),
        publiclyAccessible: false,
      }),
    ],
    cloudformation: [
      resource('AWS::RDS::DBInstance', 'Orders', {
        Engine: 'mariadb',
        DBInstanceClass: 'db.t4g.small',
        StorageEncrypted: true,
        BackupRetentionPeriod: parameter('BackupDays', mend(1, 7)),
        PubliclyAccessible: false,
      }),
    ],
  },
  {
    name: 'a cluster of high data whose backups are kept for a week',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Its automated backups are kept for 7 days; high data needs 35.',
    aws: [
      resource('aws:rds/cluster:Cluster', 'ledger', {
        engine: 'aurora-postgresql',
        storageEncrypted: true,
        kmsKeyId: output('key.arn'),
        backupRetentionPeriod: mend(7, 35),
        tags: { 'data-classification': 'high' },
      }),
      resource('aws:kms/key:Key', 'key', { enableKeyRotation: true }),
    ],
    cloudformation: [
      resource('AWS::RDS::DBCluster', 'Ledger', {
        Engine: 'aurora-postgresql',
        StorageEncrypted: true,
        KmsKeyId: written(ref('Key.Arn'), { yaml: ref('Key') }),
        BackupRetentionPeriod: mend(7, 35),
        Tags: tags({ 'data-classification': 'high' }),
      }),
      resource('AWS::KMS::Key', 'Key', { EnableKeyRotation: true }),
    ],
  },
  {
    name: 'a table without point-in-time recovery',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Nothing keeps a copy of it; medium data needs 7 days.',
    aws: [
      resource('aws:dynamodb/table:Table', 'carts', {
        attributes: [{ name: 'id', type: 'S' }],
        hashKey: 'id',
        billingMode: 'PAY_PER_REQUEST',
        pointInTimeRecovery: { enabled: mend(false, true) },
      }),
    ],
    cloudformation: [
      resource('AWS::DynamoDB::Table', 'Carts', {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: written(
          { PointInTimeRecoveryEnabled: mend(false, true) },
          { cdk: mend(undefined, { PointInTimeRecoveryEnabled: true }) },
        ),
      }),
    ],
  },
  {
    name: 'a bucket that keeps no earlier versions',
    rule: 'BCR-08/recoverable-for-as-long-as-its-class-demands',
    says: 'Nothing keeps a copy of it; medium data needs 7 days.',
    aws: [
      resource('aws:s3/bucket:Bucket', 'uploads', { bucketPrefix: 'uploads-' }),
      resource('aws:s3/bucketVersioning:BucketVersioning', 'versions', {
        bucket: output('uploads.bucket'),
        versioningConfiguration: { status: mend('Suspended', 'Enabled') },
      }),
    ],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Uploads', {
        BucketName: sub('uploads-${AWS::AccountId}'),
        VersioningConfiguration: { Status: mend('Suspended', 'Enabled') },
      }),
    ],
  },
];
