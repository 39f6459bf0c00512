import * as amp from '@pulumi/aws/amp';
import * as athena from '@pulumi/aws/athena';
import * as backup from '@pulumi/aws/backup';
import * as cloudtrail from '@pulumi/aws/cloudtrail';
import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as dax from '@pulumi/aws/dax';
import * as docdb from '@pulumi/aws/docdb';
import * as dynamodb from '@pulumi/aws/dynamodb';
import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as ecr from '@pulumi/aws/ecr';
import * as efs from '@pulumi/aws/efs';
import * as elasticache from '@pulumi/aws/elasticache';
import * as fsx from '@pulumi/aws/fsx';
import * as kinesis from '@pulumi/aws/kinesis';
import * as kms from '@pulumi/aws/kms';
import * as lambda from '@pulumi/aws/lambda';
import * as memorydb from '@pulumi/aws/memorydb';
import * as msk from '@pulumi/aws/msk';
import * as neptune from '@pulumi/aws/neptune';
import * as opensearch from '@pulumi/aws/opensearch';
import { Provider } from '@pulumi/aws/provider';
import * as rds from '@pulumi/aws/rds';
import * as redshift from '@pulumi/aws/redshift';
import * as s3 from '@pulumi/aws/s3';
import * as secretsmanager from '@pulumi/aws/secretsmanager';
import * as sns from '@pulumi/aws/sns';
import * as sqs from '@pulumi/aws/sqs';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import { mockStack } from '../../policypack/testing';
import { mockStacks, type StackCase } from '../support/mock-stacks';

const rule = 'CEK-03/encrypted-at-rest';
const tagged = (dataClass: string) => ({ 'data-classification': dataClass });
const [low, medium, high] = ['low', 'medium', 'high'].map(tagged) as [Tags, Tags, Tags];
type Tags = Record<string, string>;
const zone = { availabilityZone: 'eu-central-2a' };
const literal = 'arn:aws:kms:eu-central-2:111122223333:key/1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90';

// The old classes of the SDK say that they are deprecated.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation());

/** What a store is told of its key and class. */
interface Told {
  readonly key?: pulumi.Input<string> | undefined;
  readonly tags: Tags;
}
/** A way to make a store, encrypted with the key it is given, or with the provider's. */
type Make = (name: string, told: Told) => unknown;
/** Every store that can have a key of one's own. */
const stores: Readonly<Record<string, Make>> = {
  'an EBS volume': (name, { key, tags }) => new ebs.Volume(name, { ...zone, size: 20, encrypted: true, kmsKeyId: key, tags }),
  'a database instance': (name, { key, tags }) =>
    new rds.Instance(name, {
      engine: 'postgres',
      instanceClass: 'db.t4g.small',
      allocatedStorage: 20,
      storageEncrypted: true,
      kmsKeyId: key,
      tags,
    }),
  'an Aurora cluster': (name, { key, tags }) =>
    new rds.Cluster(name, { engine: 'aurora-postgresql', storageEncrypted: true, kmsKeyId: key, tags }),
  'a DocumentDB cluster': (name, { key, tags }) =>
    new docdb.Cluster(name, { masterUsername: 'root', storageEncrypted: true, kmsKeyId: key, tags }),
  'a Neptune cluster': (name, { key, tags }) => new neptune.Cluster(name, { storageEncrypted: true, kmsKeyArn: key, tags }),
  'a Redshift cluster': (name, { key, tags }) =>
    new redshift.Cluster(name, { clusterIdentifier: name, nodeType: 'ra3.large', encrypted: true, kmsKeyId: key, tags }),
  'a MemoryDB cluster': (name, { key, tags }) =>
    new memorydb.Cluster(name, { nodeType: 'db.t4g.small', aclName: 'open-access', kmsKeyArn: key, tags }),
  'a cache group': (name, { key, tags }) =>
    new elasticache.ReplicationGroup(name, { description: 'Sessions', atRestEncryptionEnabled: true, kmsKeyId: key, tags }),
  'a serverless cache': (name, { key, tags }) => new elasticache.ServerlessCache(name, { engine: 'valkey', kmsKeyId: key, tags }),
  'a DynamoDB table': (name, { key, tags }) =>
    new dynamodb.Table(name, {
      hashKey: 'id',
      attributes: [{ name: 'id', type: 'S' }],
      billingMode: 'PAY_PER_REQUEST',
      serverSideEncryption: { enabled: true, ...(key !== undefined && { kmsKeyArn: key }) },
      tags,
    }),
  'a file system': (name, { key, tags }) => new efs.FileSystem(name, { encrypted: true, kmsKeyId: key, tags }),
  'a Windows file share': (name, { key, tags }) =>
    new fsx.WindowsFileSystem(name, {
      subnetIds: ['subnet-0a1b2c3d4e5f60718'],
      throughputCapacity: 32,
      storageCapacity: 64,
      kmsKeyId: key,
      tags,
    }),
  'a bucket': (name, { key, tags }) =>
    new s3.Bucket(name, {
      serverSideEncryptionConfiguration: {
        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', ...(key !== undefined && { kmsMasterKeyId: key }) } },
      },
      tags,
    }),
  'a bucket whose key stands in a resource of its own': (name, { key, tags }) => {
    const bucket = new s3.Bucket(name, { tags });
    new s3.BucketServerSideEncryptionConfiguration(`${name}-key`, {
      bucket: bucket.id,
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', ...(key !== undefined && { kmsMasterKeyId: key }) } }],
    });
  },
  'a bucket of the old class': (name, { key, tags }) => {
    const bucket = new s3.BucketV2(name, { tags });
    new s3.BucketServerSideEncryptionConfigurationV2(`${name}-key`, {
      bucket: bucket.bucket,
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms:dsse', ...(key !== undefined && { kmsMasterKeyId: key }) } }],
    });
  },
  'a secret': (name, { key, tags }) => new secretsmanager.Secret(name, { kmsKeyId: key, tags }),
  'a secure parameter': (name, { key, tags }) => new ssm.Parameter(name, { type: 'SecureString', value: 'x', keyId: key, tags }),
  'a queue': (name, { key, tags }) => new sqs.Queue(name, { kmsMasterKeyId: key, tags }),
  'a topic': (name, { key, tags }) => new sns.Topic(name, { kmsMasterKeyId: key, tags }),
  'a stream': (name, { key, tags }) =>
    new kinesis.Stream(name, { shardCount: 1, encryptionType: 'KMS', kmsKeyId: key ?? 'alias/aws/kinesis', tags }),
  'a delivery stream': (name, { key, tags }) =>
    new kinesis.FirehoseDeliveryStream(name, {
      destination: 'extended_s3',
      serverSideEncryption: { enabled: true, ...(key !== undefined && { keyType: 'CUSTOMER_MANAGED_CMK', keyArn: key }) },
      tags,
    }),
  'a video stream': (name, { key, tags }) => new kinesis.VideoStream(name, { kmsKeyId: key, tags }),
  'a log group': (name, { key, tags }) => new cloudwatch.LogGroup(name, { retentionInDays: 400, kmsKeyId: key, tags }),
  'an event bus': (name, { key, tags }) => new cloudwatch.EventBus(name, { kmsKeyIdentifier: key, tags }),
  'a trail': (name, { key, tags }) => new cloudtrail.Trail(name, { s3BucketName: 'audit', kmsKeyId: key, tags }),
  'an event data store': (name, { key, tags }) => new cloudtrail.EventDataStore(name, { kmsKeyId: key, tags }),
  'a search domain': (name, { key, tags }) =>
    new opensearch.Domain(name, { encryptAtRest: { enabled: true, ...(key !== undefined && { kmsKeyId: key }) }, tags }),
  'a Kafka cluster': (name, { key, tags }) =>
    new msk.Cluster(name, {
      kafkaVersion: '3.8.x',
      numberOfBrokerNodes: 3,
      brokerNodeGroupInfo: { clientSubnets: ['subnet-0a1b2c3d4e5f60718'], instanceType: 'kafka.m7g.large', securityGroups: [] },
      encryptionInfo: { ...(key !== undefined && { encryptionAtRestKmsKeyArn: key }) },
      tags,
    }),
  'an image repository': (name, { key, tags }) =>
    new ecr.Repository(name, { encryptionConfigurations: [{ encryptionType: 'KMS', ...(key !== undefined && { kmsKey: key }) }], tags }),
  'a backup vault': (name, { key, tags }) => new backup.Vault(name, { kmsKeyArn: key, tags }),
  'a metrics workspace': (name, { key, tags }) => new amp.Workspace(name, { kmsKeyArn: key, tags }),
};

describe('every store, under every kind of key', () => {
  /** One store of high data under each, and two that are asked for less. */
  const underEachKey = (make: Make): StackCase => ({
    program: () => {
      const own = new kms.Key('own', { enableKeyRotation: true });
      const alias = new kms.Alias('own-alias', { name: 'alias/ledger', targetKeyId: own.keyId });
      make('by-output', { key: own.arn, tags: high });
      make('by-interpolation', { key: pulumi.interpolate`${own.arn}`, tags: high });
      make('by-alias', { key: alias.arn, tags: high });
      make('by-arn', { key: literal, tags: high });
      make('by-lookup', { key: kms.getKeyOutput({ keyId: 'alias/landing-zone' }).arn, tags: high });
      make('of-aws', { key: 'arn:aws:kms:eu-central-2:111122223333:alias/aws/store', tags: high });
      make('by-default', { tags: high });
      make('medium', { tags: medium });
      make('low', { tags: low });
      make('unsaid', { tags: {} });
    },
    expect: {
      [`${rule} by-output`]: 'pass',
      [`${rule} by-interpolation`]: 'pass',
      [`${rule} by-alias`]: 'pass',
      [`${rule} by-arn`]: 'pass',
      [`${rule} by-lookup`]: 'undetermined',
      [`${rule} of-aws`]: ['mandatory', "the provider's key; high data needs a customer managed key"],
      [`${rule} by-default`]: ['mandatory', "the provider's key; high data needs a customer managed key"],
      [`${rule} medium`]: 'pass',
      [`${rule} low`]: 'not-applicable',
      [`${rule} unsaid`]: 'pass',
    },
  });
  mockStacks(Object.fromEntries(Object.entries(stores).map(([what, make]) => [what, underEachKey(make)])));
});
