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
import { getCallerIdentity, getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity';
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
import cek03 from '../../controls/cek-03-data-encryption';
import { mockStack } from '../../policypack/testing';
import { everyRuleIsShown, mockStacks, type StackCase } from '../support/mock-stacks';

everyRuleIsShown(cek03);

const rule = 'CEK-03/encrypted-at-rest';
const tagged = (dataClass: string) => ({ 'data-classification': dataClass });
const low = tagged('low');
const medium = tagged('medium');
const high = tagged('high');
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
    new redshift.Cluster(name, { clusterIdentifier: name, nodeType: 'ra3.large', encrypted: 'true', kmsKeyId: key, tags }),
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

/** A volume with everything but what a case is about. */
const volume = (name: string, args: Partial<ebs.VolumeArgs> = {}, opts?: pulumi.CustomResourceOptions) =>
  new ebs.Volume(name, { ...zone, size: 20, encrypted: true, ...args }, opts);
const providersKey = "the provider's key; high data needs a customer managed key";
const nothing = 'no encryption; medium data needs encryption';

describe('where a key comes from', () => {
  mockStacks({
    'outputs and names of a key of the stack': {
      program: () => {
        const key = new kms.Key('key', { enableKeyRotation: true });
        const alias = new kms.Alias('alias', { name: 'alias/ledger', targetKeyId: key.id });
        volume('id', { kmsKeyId: key.id, tags: high });
        volume('key-id', { kmsKeyId: key.keyId, tags: high });
        volume('applied', { kmsKeyId: key.arn.apply(arn => arn.toLowerCase()), tags: high });
        volume('alias-name', { kmsKeyId: alias.name, tags: high });
        volume('target-arn', { kmsKeyId: alias.targetKeyArn, tags: high });
        volume('after', { tags: high }, { dependsOn: [key] });
      },
      expect: {
        [`${rule} id`]: 'pass',
        [`${rule} key-id`]: 'pass',
        [`${rule} applied`]: 'pass',
        [`${rule} alias-name`]: 'pass',
        [`${rule} target-arn`]: 'pass',
        [`${rule} after`]: ['mandatory', providersKey],
      },
    },
    'a replica, and a key whose material is imported': {
      program: () => {
        const primary = new kms.Key('primary', { multiRegion: true, enableKeyRotation: true });
        const replica = new kms.ReplicaKey('replica', { primaryKeyArn: primary.arn });
        const imported = new kms.ExternalKey('imported', {});
        volume('on-replica', { kmsKeyId: replica.arn, tags: high });
        volume('on-imported', { kmsKeyId: imported.arn, tags: high });
      },
      expect: { [`${rule} on-replica`]: 'pass', [`${rule} on-imported`]: 'pass' },
    },
    literals: {
      program: () => {
        volume('own-alias', { kmsKeyId: 'alias/ledger', tags: high });
        volume('own-id', { kmsKeyId: '1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90', tags: high });
        volume('aws-alias', { kmsKeyId: 'alias/aws/ebs', tags: high });
        volume('as-the-console-has-it', { kmsKeyId: 'aws/ebs', tags: high });
        volume('empty', { kmsKeyId: '', tags: high });
        volume('called-aws', { kmsKeyId: 'alias/aws-ledger', tags: high });
      },
      expect: {
        [`${rule} own-alias`]: 'pass',
        [`${rule} own-id`]: 'pass',
        [`${rule} aws-alias`]: ['mandatory', providersKey],
        [`${rule} as-the-console-has-it`]: ['mandatory', providersKey],
        [`${rule} empty`]: ['mandatory', providersKey],
        [`${rule} called-aws`]: 'pass',
      },
    },
    'a key of AWS by its ARN, which ccm.yaml names': {
      ccm: { 'provider-keys': [literal] },
      program: () => {
        volume('ledger', { kmsKeyId: literal, tags: high });
        volume('archive', { kmsKeyId: `${literal}1`, tags: high });
      },
      expect: { [`${rule} ledger`]: ['mandatory', providersKey], [`${rule} archive`]: 'pass' },
    },
    'lookups that somebody answers': {
      answers: {
        'aws:kms:getKey': { arn: literal },
        'aws:kms:getAlias': { targetKeyArn: literal, arn: 'arn:aws:kms:eu-central-2:111122223333:alias/aws/ebs' },
      },
      program: async () => {
        volume('output', { kmsKeyId: kms.getKeyOutput({ keyId: 'alias/landing-zone' }).arn, tags: high });
        volume('promise', { kmsKeyId: (await kms.getKey({ keyId: 'alias/landing-zone' })).arn, tags: high });
        volume('aws-alias', { kmsKeyId: kms.getAliasOutput({ name: 'alias/aws/ebs' }).arn, tags: high });
      },
      expect: { [`${rule} output`]: 'pass', [`${rule} promise`]: 'pass', [`${rule} aws-alias`]: ['mandatory', providersKey] },
    },
    'lookups that nobody answers': {
      program: async () => {
        volume('alias', { kmsKeyId: kms.getAliasOutput({ name: 'alias/landing-zone' }).targetKeyArn, tags: high });
        volume('promise', { kmsKeyId: (await kms.getAlias({ name: 'alias/landing-zone' })).targetKeyArn, tags: high });
        volume('default', { kmsKeyId: ebs.getDefaultKmsKeyOutput().keyArn, tags: high });
        volume('parameter', { kmsKeyId: ssm.getParameterOutput({ name: '/landing-zone/key' }).value, tags: high });
        volume('medium', { kmsKeyId: kms.getAliasOutput({ name: 'alias/landing-zone' }).targetKeyArn, tags: medium });
      },
      expect: {
        [`${rule} alias`]: 'undetermined',
        [`${rule} promise`]: 'undetermined',
        [`${rule} default`]: 'undetermined',
        [`${rule} parameter`]: 'undetermined',
        [`${rule} medium`]: 'pass',
      },
    },
    'an ARN in which the account is looked up': {
      program: async () => {
        const { accountId } = await getCallerIdentity();
        volume('own', { kmsKeyId: `arn:aws:kms:eu-central-2:${accountId}:alias/ledger`, tags: high });
        volume('of-aws', {
          kmsKeyId: pulumi.interpolate`arn:aws:kms:eu-central-2:${getCallerIdentityOutput().accountId}:alias/aws/ebs`,
          tags: high,
        });
      },
      expect: { [`${rule} own`]: 'pass', [`${rule} of-aws`]: ['mandatory', providersKey] },
    },
    'outputs of another stack': {
      stackReferences: {
        'acme/landing-zone/prod': { key: literal, shared: 'arn:aws:kms:eu-central-2:111122223333:alias/aws/ebs' },
      },
      program: () => {
        const zones = new pulumi.StackReference('acme/landing-zone/prod');
        volume('own', { kmsKeyId: zones.requireOutput('key') as pulumi.Output<string>, tags: high });
        volume('of-aws', { kmsKeyId: zones.requireOutput('shared') as pulumi.Output<string>, tags: high });
        volume('not-exported', { kmsKeyId: zones.getOutput('ledgerKey') as pulumi.Output<string>, tags: high });
      },
      expect: {
        [`${rule} own`]: 'pass',
        [`${rule} of-aws`]: ['mandatory', providersKey],
        [`${rule} not-exported`]: ['mandatory', providersKey],
      },
    },
    'keys that are only read': {
      program: () => {
        volume('by-arn', { kmsKeyId: kms.Key.get('shared', '1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90').arn, tags: high });
        volume('aws-alias', { kmsKeyId: kms.Alias.get('aws-ebs', 'alias/aws/ebs').id, tags: high });
        volume('medium', { kmsKeyId: kms.Key.get('other', '2d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90').arn, tags: medium });
      },
      expect: { [`${rule} by-arn`]: 'undetermined', [`${rule} aws-alias`]: ['mandatory', providersKey], [`${rule} medium`]: 'pass' },
    },
    'the key that the provider chose for another': {
      program: () => {
        const first = volume('first', { tags: medium });
        volume('second', { kmsKeyId: first.kmsKeyId, tags: high });
      },
      expect: { [`${rule} first`]: 'pass', [`${rule} second`]: 'undetermined' },
    },
    'configuration, secret or not': {
      config: { plain: literal, hidden: literal, 'hidden-alias': 'alias/aws/ebs' },
      secretKeys: ['hidden', 'hidden-alias'],
      program: () => {
        const config = new pulumi.Config();
        volume('plain', { kmsKeyId: config.require('plain'), tags: high });
        volume('hidden', { kmsKeyId: config.requireSecret('hidden'), tags: high });
        volume('hidden-alias', { kmsKeyId: config.requireSecret('hidden-alias'), tags: high });
        volume('left-out', { kmsKeyId: config.get('nothing'), tags: high });
        volume('left-out-secret', { kmsKeyId: config.getSecret('nothing') as pulumi.Output<string>, tags: high });
      },
      expect: {
        [`${rule} plain`]: 'pass',
        [`${rule} hidden`]: 'pass',
        [`${rule} hidden-alias`]: ['mandatory', providersKey],
        [`${rule} left-out`]: ['mandatory', providersKey],
        [`${rule} left-out-secret`]: ['mandatory', providersKey],
      },
    },
    'a key as a secret output, and whole inputs as one': {
      program: () => {
        const key = new kms.Key('key', { enableKeyRotation: true });
        volume('secret', { kmsKeyId: pulumi.secret(key.arn), tags: high });
        volume('secret-tags', { kmsKeyId: key.arn, tags: pulumi.secret(high) });
        volume('secret-tags-no-key', { tags: pulumi.secret(high) });
      },
      expect: {
        [`${rule} secret`]: 'pass',
        [`${rule} secret-tags`]: 'pass',
        [`${rule} secret-tags-no-key`]: ['mandatory', providersKey],
      },
    },
    'a key that a component makes and hands out': {
      program: () => {
        class Vault extends pulumi.ComponentResource {
          readonly keyArn: pulumi.Output<string>;
          constructor(name: string) {
            super('acme:security:Vault', name);
            this.keyArn = new kms.Key(`${name}-key`, { enableKeyRotation: true }, { parent: this }).arn;
            this.registerOutputs({ keyArn: this.keyArn });
          }
        }
        const vault = new Vault('vault');
        volume('ledger', { kmsKeyId: vault.keyArn, tags: high });
        volume('archive', { tags: high }, { dependsOn: vault });
      },
      expect: { [`${rule} ledger`]: 'pass', [`${rule} archive`]: ['mandatory', providersKey] },
    },
    'a key beside other outputs in one text': {
      program: () => {
        const key = new kms.Key('key', { enableKeyRotation: true });
        const logs = new s3.Bucket('logs', {});
        volume('ledger', { kmsKeyId: pulumi.all([key.arn, logs.arn]).apply(([arn]) => arn), tags: high });
      },
      expect: { [`${rule} ledger`]: 'pass' },
    },
    'a key that protects something else of the same database': {
      program: () => {
        const key = new kms.Key('key', { enableKeyRotation: true });
        const database = { engine: 'postgres', instanceClass: 'db.t4g.small', allocatedStorage: 20, storageEncrypted: true, tags: high };
        new rds.Instance('insights-only', { ...database, performanceInsightsEnabled: true, performanceInsightsKmsKeyId: key.arn });
        new rds.Instance('password-only', { ...database, manageMasterUserPassword: true, masterUserSecretKmsKeyId: key.keyId });
        new rds.Instance('storage', { ...database, kmsKeyId: key.arn });
      },
      expect: {
        [`${rule} insights-only`]: ['mandatory', providersKey],
        [`${rule} password-only`]: ['mandatory', providersKey],
        [`${rule} storage`]: 'pass',
      },
    },
  });

  it('an output of another stack that nobody knows, in a preview', async () => {
    const stack = await mockStack(
      () => {
        const zones = new pulumi.StackReference('acme/landing-zone/prod');
        volume('high', { kmsKeyId: zones.requireOutput('key') as pulumi.Output<string>, tags: high });
        volume('medium', { kmsKeyId: zones.requireOutput('key') as pulumi.Output<string>, tags: medium });
        volume('no-flag', { encrypted: zones.requireOutput('encrypt') as pulumi.Output<boolean> });
      },
      { config: { 'aws:region': 'eu-central-2' } },
    );
    expect(stack).toBeUndetermined(rule, 'high');
    expect(stack).toSatisfy(rule, 'medium');
    expect(stack).toBeUndetermined(rule, 'no-flag');
  });
});

describe('where a class comes from', () => {
  mockStacks({
    'its own tag, however it is written': {
      program: () => {
        volume('high', { tags: { 'data-classification': 'high' } });
        volume('shouted', { tags: { 'data-classification': ' HIGH ' } });
        volume('low', { encrypted: false, tags: { 'data-classification': 'low' } });
        volume('another-tag', { tags: { classification: 'high' } });
        volume('card-data', { encrypted: false, tags: { 'data-classification': 'credit-card' } });
      },
      expect: {
        [`${rule} high`]: ['mandatory', providersKey],
        [`${rule} shouted`]: ['mandatory', providersKey],
        [`${rule} low`]: 'not-applicable',
        [`${rule} another-tag`]: 'pass',
        [`${rule} card-data`]: 'not-applicable',
      },
    },
    'default tags of the default provider': {
      config: { 'aws:defaultTags': { tags: { 'data-classification': 'high' } } },
      program: () => {
        volume('by-default', {});
        volume('own', { tags: medium });
        volume('other-tags', { tags: { team: 'ledger' } });
        volume('keyed', { kmsKeyId: 'alias/ledger' });
      },
      expect: {
        [`${rule} by-default`]: ['mandatory', providersKey],
        [`${rule} own`]: 'pass',
        [`${rule} other-tags`]: ['mandatory', providersKey],
        [`${rule} keyed`]: 'pass',
      },
    },
    'two providers, of which one has default tags': {
      program: () => {
        const ledger = new Provider('ledger', { region: 'eu-central-1', defaultTags: { tags: { 'data-classification': 'high' } } });
        const site = new Provider('site', { region: 'eu-west-1', defaultTags: { tags: { 'data-classification': 'low' } } });
        volume('of-ledger', { availabilityZone: 'eu-central-1a' }, { provider: ledger });
        volume('of-site', { availabilityZone: 'eu-west-1a', encrypted: false }, { provider: site });
        volume('of-nobody', {});
        volume('of-nobody-open', { encrypted: false });
      },
      expect: {
        [`${rule} of-ledger`]: ['mandatory', providersKey],
        [`${rule} of-site`]: 'not-applicable',
        [`${rule} of-nobody`]: 'pass',
        [`${rule} of-nobody-open`]: ['mandatory', nothing],
      },
    },
    'a provider that a component hands to its children': {
      program: () => {
        const ledger = new Provider('ledger', { region: 'eu-central-2', defaultTags: { tags: { 'data-classification': 'high' } } });
        const parent = new pulumi.ComponentResource('acme:data:Ledger', 'books', {}, { providers: { aws: ledger } });
        volume('inside', {}, { parent });
        volume('outside', {});
      },
      expect: { [`${rule} inside`]: ['mandatory', providersKey], [`${rule} outside`]: 'pass' },
    },
    'a transformation of the stack': {
      program: () => {
        pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
          type === 'aws:ebs/volume:Volume'
            ? { props: { ...props, tags: { 'data-classification': 'high', ...props['tags'] } }, opts }
            : undefined,
        );
        volume('plain', {});
        volume('own', { tags: medium });
        new sqs.Queue('jobs', {});
      },
      expect: { [`${rule} plain`]: ['mandatory', providersKey], [`${rule} own`]: 'pass', [`${rule} jobs`]: 'pass' },
    },
    'a transform that the engine runs, of class and of key': {
      program: () => {
        pulumi.runtime.registerResourceTransform(({ type, props, opts }) => {
          if (type === 'aws:ebs/volume:Volume')
            return { props: { ...props, tags: { ...props['tags'], 'data-classification': 'high' } }, opts };
          return type === 'aws:sqs/queue:Queue' ? { props: { ...props, kmsMasterKeyId: 'alias/ledger' }, opts } : undefined;
        });
        volume('plain', {});
        volume('keyed', { kmsKeyId: 'alias/ledger' });
        new sqs.Queue('jobs', { tags: high });
      },
      expect: { [`${rule} plain`]: ['mandatory', providersKey], [`${rule} keyed`]: 'pass', [`${rule} jobs`]: 'pass' },
    },
    'a transform of one resource that takes its encryption away': {
      program: () => {
        volume('scratch', {}, { transforms: [({ props, opts }) => ({ props: { ...props, encrypted: false }, opts })] });
        volume('kept', {}, { transforms: [({ props, opts }) => ({ props: { ...props, size: 40 }, opts })] });
      },
      expect: { [`${rule} scratch`]: ['mandatory', nothing], [`${rule} kept`]: 'pass' },
    },
    'an argument of a component that it passes on': {
      program: () => {
        class Disk extends pulumi.ComponentResource {
          constructor(name: string, args: { dataClass: string; keyArn?: pulumi.Input<string> }) {
            super('acme:data:Disk', name);
            volume(`${name}-volume`, { kmsKeyId: args.keyArn, tags: tagged(args.dataClass) }, { parent: this });
          }
        }
        new Disk('books', { dataClass: 'high' });
        new Disk('ledger', { dataClass: 'high', keyArn: new kms.Key('key', { enableKeyRotation: true }).arn });
        new Disk('cache', { dataClass: 'medium' });
      },
      expect: {
        [`${rule} books-volume`]: ['mandatory', providersKey],
        [`${rule} ledger-volume`]: 'pass',
        [`${rule} cache-volume`]: 'pass',
      },
    },
    'the component that a store is a part of': {
      program: () => {
        class Ledger extends pulumi.ComponentResource {
          constructor(name: string, args: { tags: pulumi.Input<Tags> }, opts?: pulumi.ComponentResourceOptions) {
            super('acme:data:Ledger', name, args, opts);
          }
        }
        const books = new Ledger('books', { tags: high });
        const shelf = new Ledger('shelf', { tags: { team: 'ledger' } }, { parent: books });
        const cache = new Ledger('cache', { tags: low }, { parent: books });
        volume('inner', {}, { parent: books });
        volume('keyed', { kmsKeyId: 'alias/ledger' }, { parent: books });
        volume('own', { tags: medium }, { parent: books });
        volume('two-down', {}, { parent: shelf });
        volume('nearest', { encrypted: false }, { parent: cache });
        volume('beside', {});
        new sqs.Queue('jobs', {}, { parent: shelf });
      },
      expect: {
        [`${rule} inner`]: ['mandatory', providersKey],
        [`${rule} keyed`]: 'pass',
        [`${rule} own`]: 'pass',
        [`${rule} two-down`]: ['mandatory', providersKey],
        [`${rule} nearest`]: 'not-applicable',
        [`${rule} beside`]: 'pass',
        [`${rule} jobs`]: ['mandatory', providersKey],
      },
    },
    'the stack’s own class': {
      config: { 'ccm:dataClassification': 'high' },
      program: () => {
        volume('unsaid', {});
        volume('keyed', { kmsKeyId: 'alias/ledger' });
        volume('medium', { tags: medium });
        volume('low', { encrypted: false, tags: low });
        new sqs.Queue('jobs', {});
      },
      expect: {
        [`${rule} unsaid`]: ['mandatory', providersKey],
        [`${rule} keyed`]: 'pass',
        [`${rule} medium`]: 'pass',
        [`${rule} low`]: 'not-applicable',
        [`${rule} jobs`]: ['mandatory', providersKey],
      },
    },
    'a stack of low data with one store that is not': {
      config: { 'ccm:dataClassification': 'low' },
      program: () => {
        volume('site', { encrypted: false });
        volume('ledger', { tags: high });
      },
      expect: { [`${rule} site`]: 'not-applicable', [`${rule} ledger`]: ['mandatory', providersKey] },
    },
    'the class that ccm.yaml assumes': {
      ccm: { classification: { assume: 'high' } },
      program: () => {
        volume('unsaid', {});
        volume('medium', { tags: medium });
      },
      expect: { [`${rule} unsaid`]: ['mandatory', providersKey], [`${rule} medium`]: 'pass' },
    },
    'the stack’s class before the one that is assumed': {
      ccm: { classification: { assume: 'low' } },
      config: { 'ccm:dataClassification': 'medium' },
      program: () => {
        volume('open', { encrypted: false });
        volume('shut', {});
      },
      expect: { [`${rule} open`]: ['mandatory', nothing], [`${rule} shut`]: 'pass' },
    },
    'classes of one’s own, under a tag of one’s own': {
      ccm: {
        classification: {
          tag: 'sensitivity',
          assume: 'internal',
          classes: { public: {}, internal: { store: { key: 'provider-key' } }, secret: { store: { key: 'customer-key' } } },
        },
      },
      program: () => {
        volume('secret', { tags: { sensitivity: 'secret' } });
        volume('secret-keyed', { kmsKeyId: 'alias/ledger', tags: { sensitivity: 'secret' } });
        volume('public', { encrypted: false, tags: { sensitivity: 'public' } });
        volume('open', { encrypted: false });
        volume('old-tag', { tags: high });
      },
      expect: {
        [`${rule} secret`]: ['mandatory', "the provider's key; secret data needs a customer managed key"],
        [`${rule} secret-keyed`]: 'pass',
        [`${rule} public`]: 'not-applicable',
        [`${rule} open`]: ['mandatory', 'no encryption; internal data needs encryption'],
        [`${rule} old-tag`]: 'pass',
      },
    },
    'a class that is misspelt may be any': {
      program: () => {
        volume('keyed', { kmsKeyId: 'alias/ledger', tags: tagged('hihg') });
        volume('not-keyed', { tags: tagged('hihg') });
      },
      expect: { [`${rule} keyed`]: 'pass', [`${rule} not-keyed`]: 'undetermined' },
    },
    'a class that only a lookup tells': {
      program: () => {
        const dataClass = ssm.getParameterOutput({ name: '/ledger/class' }).value;
        volume('keyed', { kmsKeyId: 'alias/ledger', tags: { 'data-classification': dataClass } });
        volume('not-keyed', { tags: { 'data-classification': dataClass } });
      },
      expect: { [`${rule} keyed`]: 'pass', [`${rule} not-keyed`]: 'undetermined' },
    },
    'a class that is an input of another resource': {
      program: () => {
        const parameter = new ssm.Parameter('class', { type: 'String', value: 'high' });
        volume('ledger', { tags: { 'data-classification': parameter.value } });
        volume('keyed', { kmsKeyId: 'alias/ledger', tags: { 'data-classification': parameter.value } });
      },
      expect: { [`${rule} ledger`]: ['mandatory', providersKey], [`${rule} keyed`]: 'pass' },
    },
    'a class that another resource tells once it is there': {
      mocks: { newResource: ({ type }) => ({ id: '', state: type === 'aws:ssm/parameter:Parameter' ? { insecureValue: 'high' } : {} }) },
      program: () => {
        const parameter = new ssm.Parameter('class', { type: 'String', value: 'high' });
        volume('ledger', { tags: { 'data-classification': parameter.insecureValue } });
        volume('all-tags', { tags: parameter.insecureValue.apply(value => ({ 'data-classification': value, team: 'ledger' })) });
        volume('keyed', { kmsKeyId: 'alias/ledger', tags: { 'data-classification': parameter.insecureValue } });
      },
      expect: { [`${rule} ledger`]: 'undetermined', [`${rule} all-tags`]: 'undetermined', [`${rule} keyed`]: 'pass' },
      deployed: {
        [`${rule} ledger`]: ['mandatory', providersKey],
        [`${rule} all-tags`]: ['mandatory', providersKey],
        'DSP-04/classified ledger': 'advisory',
        'DSP-04/classified all-tags': 'advisory',
        'DSP-04/classified keyed': 'advisory',
        'DSP-19/storable-class ledger': 'pass',
        'DSP-19/storable-class all-tags': 'pass',
        'DSP-19/storable-class keyed': 'pass',
      },
    },
    'a tag that is made by itself': {
      program: () => {
        const ledger = volume('ledger', {});
        new ec2.Tag('ledger-class', { resourceId: ledger.id, key: 'data-classification', value: 'high' });
        const cache = volume('cache', {});
        new ec2.Tag('cache-team', { resourceId: cache.id, key: 'team', value: 'high' });
      },
      expect: { [`${rule} ledger`]: ['mandatory', providersKey], [`${rule} cache`]: 'pass' },
    },
    'the machine that a volume is attached to': {
      program: () => {
        const machine = new ec2.Instance('books', {
          ami: 'ami-0abc1234def567890',
          instanceType: 't4g.small',
          rootBlockDevice: { encrypted: true, kmsKeyId: 'alias/ledger' },
          tags: high,
        });
        const data = volume('data', {});
        const keyed = volume('keyed', { kmsKeyId: 'alias/ledger' });
        const own = volume('own', { tags: medium });
        volume('loose', {});
        for (const [name, of] of Object.entries({ data, keyed, own }))
          new ec2.VolumeAttachment(`${name}-attached`, { deviceName: '/dev/sdf', instanceId: machine.id, volumeId: of.id });
      },
      expect: {
        [`${rule} books`]: 'pass',
        [`${rule} data`]: ['mandatory', providersKey],
        [`${rule} keyed`]: 'pass',
        [`${rule} own`]: 'pass',
        [`${rule} loose`]: 'pass',
      },
    },
    'of two machines the stricter': {
      program: () => {
        const machine = (name: string, tags: Tags) =>
          new ec2.Instance(name, {
            ami: 'ami-0abc1234def567890',
            instanceType: 't4g.small',
            rootBlockDevice: { encrypted: true, kmsKeyId: 'alias/ledger' },
            tags,
          });
        const [strict, mild] = [machine('strict', high), machine('mild', low)];
        const shared = volume('shared', { type: 'io2', multiAttachEnabled: true });
        const milder = volume('milder', { encrypted: false });
        new ec2.VolumeAttachment('one', { deviceName: '/dev/sdf', instanceId: mild.id, volumeId: shared.id });
        new ec2.VolumeAttachment('two', { deviceName: '/dev/sdf', instanceId: strict.id, volumeId: shared.id });
        new ec2.VolumeAttachment('three', { deviceName: '/dev/sdg', instanceId: mild.id, volumeId: milder.id });
      },
      expect: { [`${rule} shared`]: ['mandatory', providersKey], [`${rule} milder`]: 'not-applicable' },
    },
    'a snapshot and its copy are as classified as the volume': {
      program: () => {
        const ledger = volume('ledger', { kmsKeyId: 'alias/ledger', tags: high });
        const snapshot = new ebs.Snapshot('nightly', { volumeId: ledger.id });
        new ebs.SnapshotCopy('abroad', { sourceSnapshotId: snapshot.id, sourceRegion: 'eu-central-2', encrypted: true });
        new ebs.SnapshotCopy('abroad-keyed', {
          sourceSnapshotId: snapshot.id,
          sourceRegion: 'eu-central-2',
          encrypted: true,
          kmsKeyId: 'alias/ledger-abroad',
        });
      },
      expect: {
        [`${rule} ledger`]: 'pass',
        [`${rule} nightly`]: 'pass',
        [`${rule} abroad`]: ['mandatory', providersKey],
        [`${rule} abroad-keyed`]: 'pass',
      },
    },
    'objects are as classified as their bucket': {
      program: () => {
        const bucket = new s3.Bucket('ledger', { tags: high });
        new s3.BucketServerSideEncryptionConfiguration('ledger-key', {
          bucket: bucket.id,
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'alias/ledger' } }],
        });
        new s3.BucketObjectv2('as-bucket', { bucket: bucket.id, key: 'a', content: 'x' });
        new s3.BucketObjectv2('own-key', { bucket: bucket.id, key: 'b', content: 'x', kmsKeyId: 'alias/ledger' });
        new s3.BucketObjectv2('aws-key', { bucket: bucket.id, key: 'c', content: 'x', kmsKeyId: 'alias/aws/s3' });
        new s3.BucketObjectv2('s3-key', { bucket: bucket.bucket, key: 'd', content: 'x', serverSideEncryption: 'AES256' });
        new s3.BucketObject('old-class', { bucket: bucket.id, key: 'e', content: 'x', serverSideEncryption: 'aws:kms' });
        new s3.BucketObjectv2('low', { bucket: bucket.id, key: 'f', content: 'x', serverSideEncryption: 'AES256', tags: low });
        new s3.BucketObjectv2('elsewhere', { bucket: 'landing-zone', key: 'g', content: 'x', tags: high });
      },
      expect: {
        [`${rule} ledger`]: 'pass',
        [`${rule} as-bucket`]: 'pass',
        [`${rule} own-key`]: 'pass',
        [`${rule} aws-key`]: ['mandatory', providersKey],
        [`${rule} s3-key`]: ['mandatory', providersKey],
        [`${rule} old-class`]: ['mandatory', providersKey],
        [`${rule} low`]: 'not-applicable',
        [`${rule} elsewhere`]: 'undetermined',
      },
    },
    'aliases and reads change nothing': {
      program: () => {
        volume('renamed', { tags: high }, { aliases: [{ name: 'ledger' }] });
        volume('moved', { kmsKeyId: 'alias/ledger', tags: high }, { aliases: [{ parent: pulumi.rootStackResource, name: 'old' }] });
        ebs.Volume.get('found', 'vol-0a1b2c3d4e5f60718');
      },
      expect: { [`${rule} renamed`]: ['mandatory', providersKey], [`${rule} moved`]: 'pass', [`${rule} found`]: 'not-asked' },
    },
  });
});

describe('levels and exceptions', () => {
  const open = () => {
    volume('scratch', { encrypted: false });
    volume('ledger', { tags: high });
    volume('data', {});
  };
  const failing = (level: 'mandatory' | 'advisory' | 'excepted' | 'not-asked'): StackCase['expect'] => ({
    [`${rule} scratch`]: level,
    [`${rule} ledger`]: level,
    [`${rule} data`]: level === 'not-asked' ? level : 'pass',
  });
  const exception = {
    control: 'CEK-03',
    resource: '**::ledger',
    owner: 'books@example.com',
    reason: 'It moves in March.',
    until: '2027-03-31',
  };
  mockStacks({
    'as it comes': { program: open, expect: failing('mandatory') },
    'with classes declared': { ccm: { classification: { assume: 'medium' } }, program: open, expect: failing('mandatory') },
    'advisory as a control': { ccm: { controls: { 'CEK-03': 'advisory' } }, program: open, expect: failing('advisory') },
    'advisory as a rule': { ccm: { controls: { [rule]: { level: 'advisory' } } }, program: open, expect: failing('advisory') },
    'the rule before its control': {
      ccm: { controls: { 'CEK-03': 'disabled', [rule]: 'mandatory' } },
      program: open,
      expect: failing('mandatory'),
    },
    'disabled as a control': { ccm: { controls: { 'CEK-03': 'disabled' } }, program: open, expect: failing('not-asked') },
    'disabled as a rule': { ccm: { controls: { [rule]: 'disabled' } }, program: open, expect: failing('not-asked') },
    'an exception in force sets aside what it names': {
      today: '2027-03-31',
      ccm: { exceptions: [exception] },
      program: open,
      expect: { [`${rule} ledger`]: 'excepted', [`${rule} scratch`]: 'mandatory' },
    },
    'an exception of the rule, for all': {
      today: '2026-12-31',
      ccm: { exceptions: [{ ...exception, control: rule, resource: '**' }] },
      program: open,
      expect: failing('excepted'),
    },
    'an exception that is over': {
      today: '2027-04-01',
      ccm: { exceptions: [exception] },
      program: open,
      expect: failing('mandatory'),
    },
    'an exception that nobody owns': {
      today: '2027-01-01',
      ccm: { exceptions: [{ control: 'CEK-03', resource: '**::ledger', reason: 'It moves in March.', until: '2027-03-31' }] },
      program: open,
      expect: failing('mandatory'),
    },
    'an exception without a reason': {
      today: '2027-01-01',
      ccm: { exceptions: [{ control: 'CEK-03', resource: '**::ledger', owner: 'books@example.com', until: '2027-03-31' }] },
      program: open,
      expect: failing('mandatory'),
    },
    'an exception from another control': {
      today: '2027-01-01',
      ccm: { exceptions: [{ ...exception, control: 'BCR-08' }] },
      program: open,
      expect: failing('mandatory'),
    },
    'an account that is said to encrypt every new volume': {
      ccm: { assured: ['ebs-encryption-by-default'] },
      program: () => {
        new ebs.Volume('unsaid', { ...zone, size: 20 });
        new ebs.Volume('high', { ...zone, size: 20, tags: high });
        new efs.FileSystem('files', {});
      },
      expect: {
        [`${rule} unsaid`]: 'pass',
        [`${rule} high`]: ['mandatory', providersKey],
        [`${rule} files`]: ['mandatory', nothing],
      },
    },
  });
});

describe('what is not encrypted, beside what is', () => {
  const database = { engine: 'postgres', instanceClass: 'db.t4g.small', allocatedStorage: 20, skipFinalSnapshot: true };
  mockStacks({
    'a volume': {
      program: () => {
        new ebs.Volume('unsaid', { ...zone, size: 20 });
        new ebs.Volume('no', { ...zone, size: 20, encrypted: false });
        new ebs.Volume('no-with-key', { ...zone, size: 20, encrypted: false, kmsKeyId: 'alias/ledger', tags: high });
        new ebs.Volume('key-alone', { ...zone, size: 20, kmsKeyId: 'alias/ledger', tags: high });
        new ebs.Volume('yes', { ...zone, size: 20, encrypted: true });
        new ebs.Volume('by-condition', { ...zone, size: 20, encrypted: new pulumi.Config().getBoolean('encrypt') });
        new ebs.Volume('by-output', { ...zone, size: 20, encrypted: ebs.getEncryptionByDefaultOutput().enabled });
      },
      expect: {
        [`${rule} unsaid`]: ['mandatory', nothing],
        [`${rule} no`]: ['mandatory', nothing],
        [`${rule} no-with-key`]: 'mandatory',
        [`${rule} key-alone`]: 'pass',
        [`${rule} yes`]: 'pass',
        [`${rule} by-condition`]: ['mandatory', nothing],
        [`${rule} by-output`]: 'undetermined',
      },
    },
    'a setting of the account that the same stack makes proves nothing': {
      program: () => {
        const byDefault = new ebs.EncryptionByDefault('by-default', { enabled: true });
        new ebs.Volume('scratch', { ...zone, size: 20 }, { dependsOn: byDefault });
        new ebs.Volume('said', { ...zone, size: 20, encrypted: true }, { dependsOn: byDefault });
      },
      expect: { [`${rule} scratch`]: ['mandatory', nothing], [`${rule} said`]: 'pass' },
    },
    'a volume from a snapshot is as that is': {
      program: () => {
        const open = new ebs.Volume('open', { ...zone, size: 20 });
        const shut = new ebs.Volume('shut', { ...zone, size: 20, encrypted: true, kmsKeyId: 'alias/ledger' });
        const [ofOpen, ofShut] = [new ebs.Snapshot('of-open', { volumeId: open.id }), new ebs.Snapshot('of-shut', { volumeId: shut.id })];
        new ebs.Volume('from-open', { ...zone, snapshotId: ofOpen.id });
        new ebs.Volume('from-shut', { ...zone, snapshotId: ofShut.id, tags: high });
        new ebs.Volume('from-open-encrypted', { ...zone, snapshotId: ofOpen.id, encrypted: true });
        new ebs.Volume('from-elsewhere', { ...zone, snapshotId: 'snap-0a1b2c3d4e5f60718' });
      },
      expect: {
        [`${rule} of-open`]: ['mandatory', 'Its snapshot has no encryption; medium data needs encryption.'],
        [`${rule} of-shut`]: 'pass',
        [`${rule} from-open`]: ['mandatory', nothing],
        [`${rule} from-shut`]: 'pass',
        [`${rule} from-open-encrypted`]: 'pass',
        [`${rule} from-elsewhere`]: 'undetermined',
      },
    },
    'copies of snapshots': {
      program: () => {
        const shut = new ebs.Volume('shut', { ...zone, size: 20, encrypted: true });
        const open = new ebs.Volume('open', { ...zone, size: 20 });
        const nightly = new ebs.Snapshot('nightly', { volumeId: shut.id });
        const weekly = new ebs.Snapshot('weekly', { volumeId: open.id });
        new ebs.SnapshotCopy('as-shut', { sourceSnapshotId: nightly.id, sourceRegion: 'eu-central-2' });
        new ebs.SnapshotCopy('as-open', { sourceSnapshotId: weekly.id, sourceRegion: 'eu-central-2' });
        new ebs.SnapshotCopy('asked', { sourceSnapshotId: weekly.id, sourceRegion: 'eu-central-2', encrypted: true });
        new ebs.SnapshotCopy('of-elsewhere', { sourceSnapshotId: 'snap-0a1b2c3d4e5f60718', sourceRegion: 'eu-central-1' });
      },
      expect: {
        [`${rule} as-shut`]: 'pass',
        [`${rule} as-open`]: ['mandatory', nothing],
        [`${rule} asked`]: 'pass',
        [`${rule} of-elsewhere`]: 'undetermined',
      },
    },
    'disks of a machine': {
      program: () => {
        const machine = { ami: 'ami-0abc1234def567890', instanceType: 'm7g.large' };
        const root = { encrypted: true };
        new ec2.Instance('unsaid', machine);
        new ec2.Instance('root-only-size', { ...machine, rootBlockDevice: { volumeSize: 40 } });
        new ec2.Instance('shut', { ...machine, rootBlockDevice: root });
        new ec2.Instance('second-open', {
          ...machine,
          rootBlockDevice: root,
          ebsBlockDevices: [{ deviceName: '/dev/sdb', volumeSize: 200 }],
        });
        new ec2.Instance('second-shut', {
          ...machine,
          rootBlockDevice: root,
          ebsBlockDevices: [{ deviceName: '/dev/sdb', encrypted: true }],
        });
        new ec2.Instance('high', { ...machine, rootBlockDevice: root, tags: high });
        new ec2.Instance('high-keyed', { ...machine, rootBlockDevice: { encrypted: true, kmsKeyId: 'alias/ledger' }, tags: high });
        new ec2.Instance('high-half-keyed', {
          ...machine,
          rootBlockDevice: { encrypted: true, kmsKeyId: 'alias/ledger' },
          ebsBlockDevices: [{ deviceName: '/dev/sdb', encrypted: true }],
          tags: high,
        });
        new ec2.Instance('instance-store', {
          ...machine,
          rootBlockDevice: root,
          ephemeralBlockDevices: [{ deviceName: '/dev/sdc', virtualName: 'ephemeral0' }],
        });
      },
      expect: {
        [`${rule} unsaid`]: ['mandatory', 'Its root volume has no encryption'],
        [`${rule} root-only-size`]: ['mandatory', 'Its root volume has no encryption'],
        [`${rule} shut`]: 'pass',
        [`${rule} second-open`]: ['mandatory', 'Its data volume has no encryption'],
        [`${rule} second-shut`]: 'pass',
        [`${rule} high`]: ['mandatory', providersKey],
        [`${rule} high-keyed`]: 'pass',
        [`${rule} high-half-keyed`]: ['mandatory', "Its data volume has the provider's key"],
        [`${rule} instance-store`]: 'pass',
      },
    },
    'machines by a launch template': {
      program: () => {
        const template = (name: string, encrypted: string) =>
          new ec2.LaunchTemplate(name, {
            imageId: 'ami-0abc1234def567890',
            instanceType: 'c7g.large',
            blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize: 30, encrypted } }],
          });
        const [shut, open] = [template('shut', 'true'), template('open', 'false')];
        new ec2.LaunchTemplate('empty', { imageId: 'ami-0abc1234def567890' });
        new ec2.LaunchTemplate('second-open', {
          blockDeviceMappings: [
            { deviceName: '/dev/xvda', ebs: { encrypted: 'true' } },
            { deviceName: '/dev/sdb', ebs: { volumeSize: 200 } },
          ],
        });
        new ec2.Instance('of-shut', { launchTemplate: { id: shut.id, version: '$Latest' } });
        new ec2.Instance('of-open', { launchTemplate: { id: open.id } });
        new ec2.Instance('of-open-name', { launchTemplate: { name: open.name } });
        new ec2.Instance('its-own-word', { launchTemplate: { id: open.id }, rootBlockDevice: { encrypted: true } });
        new ec2.SpotInstanceRequest('spot', { launchTemplate: { id: open.id }, instanceType: 'c7g.large' });
        new ec2.LaunchConfiguration('old', { imageId: 'ami-0abc1234def567890', instanceType: 'c5.large' });
        new ec2.LaunchConfiguration('old-shut', {
          imageId: 'ami-0abc1234def567890',
          instanceType: 'c5.large',
          rootBlockDevice: { encrypted: true },
        });
      },
      expect: {
        [`${rule} shut`]: 'pass',
        [`${rule} open`]: ['mandatory', 'Its root volume has no encryption'],
        [`${rule} empty`]: ['mandatory', 'Its root volume has no encryption'],
        [`${rule} second-open`]: ['mandatory', 'Its data volume has no encryption'],
        [`${rule} of-shut`]: 'pass',
        [`${rule} of-open`]: 'mandatory',
        [`${rule} of-open-name`]: 'mandatory',
        [`${rule} its-own-word`]: 'pass',
        [`${rule} spot`]: 'mandatory',
        [`${rule} old`]: 'mandatory',
        [`${rule} old-shut`]: 'pass',
      },
    },
    images: {
      program: () => {
        const machine = new ec2.Instance('open', { ami: 'ami-0abc1234def567890', instanceType: 't4g.small' });
        const image = new ec2.AmiFromInstance('golden', { sourceInstanceId: machine.id });
        const copy = new ec2.AmiCopy('golden-shut', { sourceAmiId: image.id, sourceAmiRegion: 'eu-central-2', encrypted: true });
        new ec2.AmiCopy('golden-as-it-is', { sourceAmiId: image.id, sourceAmiRegion: 'eu-central-2' });
        new ec2.Instance('from-golden', { ami: image.id, instanceType: 't4g.small' });
        new ec2.Instance('from-copy', { ami: copy.id, instanceType: 't4g.small' });
        new ec2.Ami('registered', { rootDeviceName: '/dev/xvda', ebsBlockDevices: [{ deviceName: '/dev/xvda', encrypted: true }] });
      },
      expect: {
        [`${rule} golden`]: ['mandatory', 'Its image has no encryption'],
        [`${rule} golden-shut`]: 'pass',
        [`${rule} golden-as-it-is`]: ['mandatory', 'Its image has no encryption'],
        [`${rule} from-golden`]: 'mandatory',
        [`${rule} from-copy`]: 'pass',
        [`${rule} registered`]: 'pass',
      },
    },
    databases: {
      program: () => {
        new rds.Instance('unsaid', database);
        new rds.Instance('no-with-key', { ...database, storageEncrypted: false, kmsKeyId: 'alias/ledger', tags: high });
        new rds.Instance('shut', { ...database, storageEncrypted: true });
        new rds.Cluster('multi-az', { engine: 'mysql', dbClusterInstanceClass: 'db.r6gd.large', storageType: 'io1' });
        new rds.Cluster('multi-az-shut', { engine: 'mysql', dbClusterInstanceClass: 'db.r6gd.large', storageEncrypted: true });
        new rds.Cluster('aurora-unsaid', { engine: 'aurora-mysql' });
        new rds.Cluster('aurora-no', { engine: 'aurora-mysql', storageEncrypted: false });
        new rds.Cluster('aurora-high', { engine: 'aurora-mysql', tags: high });
        new docdb.Cluster('documents', { masterUsername: 'root' });
        new neptune.Cluster('graph', {});
        new redshift.Cluster('warehouse', { clusterIdentifier: 'w', nodeType: 'ra3.large' });
        new redshift.Cluster('warehouse-open', { clusterIdentifier: 'o', nodeType: 'ra3.large', encrypted: 'false' });
      },
      expect: {
        [`${rule} unsaid`]: ['mandatory', 'Its database has no encryption; medium data needs encryption.'],
        [`${rule} no-with-key`]: ['mandatory', 'Its database has no encryption'],
        [`${rule} shut`]: 'pass',
        [`${rule} multi-az`]: 'mandatory',
        [`${rule} multi-az-shut`]: 'pass',
        [`${rule} aurora-unsaid`]: 'pass',
        [`${rule} aurora-no`]: 'mandatory',
        [`${rule} aurora-high`]: ['mandatory', providersKey],
        [`${rule} documents`]: 'mandatory',
        [`${rule} graph`]: 'mandatory',
        [`${rule} warehouse`]: 'pass',
        [`${rule} warehouse-open`]: 'mandatory',
      },
    },
    'replicas, snapshots and what is restored': {
      program: () => {
        const open = new rds.Instance('open', database);
        const shut = new rds.Instance('shut', { ...database, storageEncrypted: true, kmsKeyId: 'alias/ledger', tags: high });
        new rds.Instance('replica-of-open', { instanceClass: 'db.t4g.small', replicateSourceDb: open.identifier });
        new rds.Instance('replica-of-shut', { instanceClass: 'db.t4g.small', replicateSourceDb: shut.identifier });
        new rds.Instance('replica-abroad', { instanceClass: 'db.t4g.small', replicateSourceDb: shut.arn, kmsKeyId: 'alias/ledger-abroad' });
        const [ofOpen, ofShut] = [open, shut].map(
          (db, i) =>
            new rds.Snapshot(i === 0 ? 'of-open' : 'of-shut', { dbInstanceIdentifier: db.identifier, dbSnapshotIdentifier: `s${i}` }),
        ) as [rds.Snapshot, rds.Snapshot];
        new rds.Instance('restored-open', { instanceClass: 'db.t4g.small', snapshotIdentifier: ofOpen.dbSnapshotArn });
        new rds.Instance('restored-shut', { instanceClass: 'db.t4g.small', snapshotIdentifier: ofShut.dbSnapshotArn });
        new rds.SnapshotCopy('copy-keyed', {
          sourceDbSnapshotIdentifier: ofShut.dbSnapshotArn,
          targetDbSnapshotIdentifier: 'c',
          kmsKeyId: 'alias/ledger-abroad',
        });
        new rds.Instance('from-elsewhere', { instanceClass: 'db.t4g.small', snapshotIdentifier: 'rds:landing-zone-2026-11-01' });
        new rds.Instance('point-in-time', {
          ...database,
          restoreToPointInTime: { sourceDbInstanceIdentifier: 'elsewhere', useLatestRestorableTime: true },
        });
      },
      expect: {
        [`${rule} replica-of-open`]: ['mandatory', 'Its database has no encryption'],
        [`${rule} replica-of-shut`]: 'pass',
        [`${rule} replica-abroad`]: 'pass',
        [`${rule} of-open`]: ['mandatory', 'Its snapshot has no encryption'],
        [`${rule} of-shut`]: 'pass',
        [`${rule} restored-open`]: ['mandatory', 'Its database has no encryption'],
        [`${rule} restored-shut`]: 'pass',
        [`${rule} copy-keyed`]: 'pass',
        [`${rule} from-elsewhere`]: 'undetermined',
        [`${rule} point-in-time`]: 'undetermined',
      },
    },
    'an Aurora cluster keeps the data of its instances': {
      program: () => {
        const cluster = new rds.Cluster('ledger', { engine: 'aurora-postgresql', storageEncrypted: false, tags: high });
        new rds.ClusterInstance('writer', { clusterIdentifier: cluster.id, engine: 'aurora-postgresql', instanceClass: 'db.r7g.large' });
      },
      expect: { [`${rule} ledger`]: 'mandatory', [`${rule} writer`]: 'not-applicable' },
    },
    caches: {
      program: () => {
        new elasticache.Cluster('node', { engine: 'redis', nodeType: 'cache.t4g.small', numCacheNodes: 1 });
        new elasticache.Cluster('memcached', { engine: 'memcached', nodeType: 'cache.t4g.small', numCacheNodes: 2 });
        const group = new elasticache.ReplicationGroup('group', { description: 'Sessions' });
        new elasticache.Cluster('of-group', { replicationGroupId: group.id });
        new elasticache.ReplicationGroup('group-shut', { description: 'Sessions', atRestEncryptionEnabled: true });
        new elasticache.ReplicationGroup('valkey', { description: 'Sessions', engine: 'valkey' });
        new elasticache.Cluster('nothing-to-hide', { engine: 'memcached', nodeType: 'cache.t4g.small', tags: low });
        new dax.Cluster('dax', {
          clusterName: 'dax',
          iamRoleArn: 'arn:aws:iam::111122223333:role/dax',
          nodeType: 'dax.t3.small',
          replicationFactor: 1,
        });
        new dax.Cluster('dax-shut', {
          clusterName: 'dax-shut',
          iamRoleArn: 'arn:aws:iam::111122223333:role/dax',
          nodeType: 'dax.t3.small',
          replicationFactor: 1,
          serverSideEncryption: { enabled: true },
        });
      },
      expect: {
        [`${rule} node`]: ['mandatory', 'It cannot be encrypted, but a replication group of one node can.'],
        [`${rule} memcached`]: 'not-applicable',
        [`${rule} group`]: 'mandatory',
        [`${rule} of-group`]: 'not-applicable',
        [`${rule} group-shut`]: 'pass',
        [`${rule} valkey`]: 'pass',
        [`${rule} nothing-to-hide`]: 'not-applicable',
        [`${rule} dax`]: 'mandatory',
        [`${rule} dax-shut`]: 'pass',
      },
    },
    'files and search': {
      program: () => {
        new efs.FileSystem('files', {});
        new efs.FileSystem('files-key-alone', { kmsKeyId: 'alias/ledger', encrypted: false });
        new efs.FileSystem('files-shut', { encrypted: true });
        new opensearch.Domain('search', {});
        new opensearch.Domain('search-no', { encryptAtRest: { enabled: false, kmsKeyId: 'alias/ledger' } });
        new opensearch.Domain('search-shut', { encryptAtRest: { enabled: true } });
      },
      expect: {
        [`${rule} files`]: ['mandatory', 'Its file system has no encryption'],
        [`${rule} files-key-alone`]: 'mandatory',
        [`${rule} files-shut`]: 'pass',
        [`${rule} search`]: 'mandatory',
        [`${rule} search-no`]: 'mandatory',
        [`${rule} search-shut`]: 'pass',
      },
    },
    'queues and streams': {
      program: () => {
        new sqs.Queue('jobs', {});
        new sqs.Queue('jobs-open', { sqsManagedSseEnabled: false });
        new sqs.Queue('jobs-keyed', { sqsManagedSseEnabled: false, kmsMasterKeyId: 'alias/ledger', tags: high });
        new sqs.Queue('jobs-empty-key', { sqsManagedSseEnabled: false, kmsMasterKeyId: '' });
        new sqs.Queue('jobs-sse', { sqsManagedSseEnabled: true, tags: high });
        new sns.Topic('news', {});
        new kinesis.Stream('clicks', { shardCount: 1 });
        new kinesis.Stream('clicks-none', { shardCount: 1, encryptionType: 'NONE', kmsKeyId: 'alias/ledger' });
        new kinesis.Stream('clicks-shut', { shardCount: 1, encryptionType: 'KMS', kmsKeyId: 'alias/aws/kinesis' });
        new kinesis.FirehoseDeliveryStream('delivery', { destination: 'extended_s3' });
        new kinesis.FirehoseDeliveryStream('delivery-off', {
          destination: 'extended_s3',
          serverSideEncryption: { enabled: false, keyType: 'CUSTOMER_MANAGED_CMK', keyArn: literal },
        });
        new kinesis.FirehoseDeliveryStream('delivery-of-stream', {
          destination: 'extended_s3',
          kinesisSourceConfiguration: {
            kinesisStreamArn: 'arn:aws:kinesis:eu-central-2:111122223333:stream/x',
            roleArn: 'arn:aws:iam::1:role/x',
          },
        });
      },
      expect: {
        [`${rule} jobs`]: 'pass',
        [`${rule} jobs-open`]: ['mandatory', 'Its queue has no encryption'],
        [`${rule} jobs-keyed`]: 'pass',
        [`${rule} jobs-empty-key`]: 'mandatory',
        [`${rule} jobs-sse`]: ['mandatory', providersKey],
        [`${rule} news`]: 'pass',
        [`${rule} clicks`]: 'mandatory',
        [`${rule} clicks-none`]: 'mandatory',
        [`${rule} clicks-shut`]: 'pass',
        [`${rule} delivery`]: 'mandatory',
        [`${rule} delivery-off`]: 'mandatory',
        [`${rule} delivery-of-stream`]: 'not-applicable',
      },
    },
    'a key that is named and not used': {
      program: () => {
        const table = { hashKey: 'id', attributes: [{ name: 'id', type: 'S' }], billingMode: 'PAY_PER_REQUEST', tags: high };
        new dynamodb.Table('off', { ...table, serverSideEncryption: { enabled: false, kmsKeyArn: literal } });
        new dynamodb.Table('on', { ...table, serverSideEncryption: { enabled: true, kmsKeyArn: literal } });
        new ecr.Repository('aes', { encryptionConfigurations: [{ encryptionType: 'AES256', kmsKey: literal }], tags: high });
        new ecr.Repository('kms', { encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: literal }], tags: high });
        const bucket = (name: string, sseAlgorithm: string) =>
          new s3.Bucket(name, {
            serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm, kmsMasterKeyId: literal } } },
            tags: high,
          });
        bucket('bucket-aes', 'AES256');
        bucket('bucket-kms', 'aws:kms');
        new ssm.Parameter('plain', { type: 'String', value: 'x', keyId: literal, tags: high });
        new ssm.Parameter('secure', { type: 'SecureString', value: 'x', keyId: literal, tags: high });
      },
      expect: {
        [`${rule} off`]: ['mandatory', providersKey],
        [`${rule} on`]: 'pass',
        [`${rule} aes`]: ['mandatory', providersKey],
        [`${rule} kms`]: 'pass',
        [`${rule} bucket-aes`]: ['mandatory', providersKey],
        [`${rule} bucket-kms`]: 'pass',
        [`${rule} plain`]: ['mandatory', providersKey],
        [`${rule} secure`]: 'pass',
      },
    },
    'replicas in another region have a key of their own, or none': {
      program: () => {
        const table = { hashKey: 'id', attributes: [{ name: 'id', type: 'S' }], billingMode: 'PAY_PER_REQUEST', tags: high };
        const sse = { serverSideEncryption: { enabled: true, kmsKeyArn: literal } };
        new dynamodb.Table('half', { ...table, ...sse, replicas: [{ regionName: 'eu-central-1' }] });
        new dynamodb.Table('whole', { ...table, ...sse, replicas: [{ regionName: 'eu-central-1', kmsKeyArn: literal }] });
        new secretsmanager.Secret('secret-half', { kmsKeyId: literal, tags: high, replicas: [{ region: 'eu-west-1' }] });
        new secretsmanager.Secret('secret-whole', {
          kmsKeyId: literal,
          tags: high,
          replicas: [{ region: 'eu-west-1', kmsKeyId: literal }],
        });
        const separate = new dynamodb.Table('separate', { ...table, ...sse });
        new dynamodb.TableReplica('separate-bare', { globalTableArn: separate.arn });
        new dynamodb.TableReplica('separate-keyed', { globalTableArn: separate.arn, kmsKeyArn: literal });
      },
      expect: {
        [`${rule} half`]: ['mandatory', "Its replica has the provider's key"],
        [`${rule} whole`]: 'pass',
        [`${rule} secret-half`]: ['mandatory', "Its replica has the provider's key"],
        [`${rule} secret-whole`]: 'pass',
        [`${rule} separate`]: 'pass',
        [`${rule} separate-bare`]: ['mandatory', "Its replica has the provider's key"],
        [`${rule} separate-keyed`]: 'pass',
      },
    },
    'whose bucket an encryption configuration is': {
      program: () => {
        const key = new kms.Key('key', { enableKeyRotation: true });
        const rules = [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn } }];
        const [keyed, other] = [new s3.Bucket('keyed', { tags: high }), new s3.Bucket('other', { tags: high })];
        new s3.BucketServerSideEncryptionConfiguration('of-keyed', { bucket: keyed.bucket, rules });
        new s3.Bucket('named', { bucket: 'ledger-2026', tags: high });
        new s3.BucketServerSideEncryptionConfiguration('of-named', { bucket: 'ledger-2026', rules });
        new s3.BucketVersioning('of-other', { bucket: other.id, versioningConfiguration: { status: 'Enabled' } });
        new s3.Bucket('no-rule', { bucket: 'no-rule-2026', tags: high });
        new s3.BucketServerSideEncryptionConfiguration('of-no-rule', { bucket: 'no-rule-2026', rules: [{ bucketKeyEnabled: true }] });
      },
      expect: {
        [`${rule} keyed`]: 'pass',
        [`${rule} named`]: 'pass',
        [`${rule} other`]: ['mandatory', providersKey],
        [`${rule} no-rule`]: ['mandatory', providersKey],
      },
    },
    'an encryption configuration of a bucket that is looked up': {
      program: () => {
        new s3.Bucket('ledger', { tags: high });
        new s3.Bucket('site', { tags: medium });
        new s3.BucketServerSideEncryptionConfiguration('of-another', {
          bucket: ssm.getParameterOutput({ name: '/ledger/bucket' }).value,
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: literal } }],
        });
      },
      expect: { [`${rule} ledger`]: ['mandatory', providersKey], [`${rule} site`]: 'pass' },
    },
    'a component with its bucket, its key and its satellite': {
      program: () => {
        class Store extends pulumi.ComponentResource {
          constructor(name: string, args: { keyed: boolean }) {
            super('acme:data:Store', name, args);
            const bucket = new s3.Bucket(`${name}-bucket`, { tags: high }, { parent: this });
            const key = new kms.Key(`${name}-key`, { enableKeyRotation: true }, { parent: this });
            new s3.BucketServerSideEncryptionConfiguration(
              `${name}-sse`,
              {
                bucket: bucket.id,
                rules: [
                  {
                    applyServerSideEncryptionByDefault: args.keyed
                      ? { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn }
                      : { sseAlgorithm: 'AES256' },
                  },
                ],
              },
              { parent: bucket },
            );
          }
        }
        new Store('ledger', { keyed: true });
        new Store('archive', { keyed: false });
      },
      expect: { [`${rule} ledger-bucket`]: 'pass', [`${rule} archive-bucket`]: ['mandatory', providersKey] },
    },
    'variables of functions': {
      program: () => {
        const code = {
          runtime: 'nodejs22.x',
          handler: 'index.handler',
          role: 'arn:aws:iam::111122223333:role/app',
          s3Bucket: 'code',
          s3Key: 'a.zip',
        };
        new lambda.Function('no-variables', { ...code, tags: high });
        new lambda.Function('variables', { ...code, environment: { variables: { STAGE: 'prod' } }, tags: high });
        new lambda.Function('variables-keyed', { ...code, environment: { variables: { STAGE: 'prod' } }, kmsKeyArn: literal, tags: high });
      },
      expect: {
        [`${rule} no-variables`]: 'pass',
        [`${rule} variables`]: ['mandatory', providersKey],
        [`${rule} variables-keyed`]: 'pass',
      },
    },
    'what queries leave behind': {
      config: { 'ccm:dataClassification': 'high' },
      program: () => {
        const results = (name: string, encryptionConfiguration?: { encryptionOption: string; kmsKeyArn?: string }) =>
          new athena.Workgroup(name, {
            configuration: { resultConfiguration: { outputLocation: 's3://results/', encryptionConfiguration } },
          });
        results('by-s3', { encryptionOption: 'SSE_S3' });
        results('keyed', { encryptionOption: 'SSE_KMS', kmsKeyArn: literal });
        results('as-bucket');
      },
      expect: {
        [`${rule} by-s3`]: ['mandatory', "Its query results have the provider's key"],
        [`${rule} keyed`]: 'pass',
        [`${rule} as-bucket`]: 'undetermined',
      },
    },
  });
});
