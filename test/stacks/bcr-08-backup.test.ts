import * as backup from '@pulumi/aws/backup';
import * as dlm from '@pulumi/aws/dlm';
import * as docdb from '@pulumi/aws/docdb';
import * as dynamodb from '@pulumi/aws/dynamodb';
import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as efs from '@pulumi/aws/efs';
import * as elasticache from '@pulumi/aws/elasticache';
import * as fsx from '@pulumi/aws/fsx';
import { Provider } from '@pulumi/aws/provider';
import * as rds from '@pulumi/aws/rds';
import * as s3 from '@pulumi/aws/s3';
import * as pulumi from '@pulumi/pulumi';
import bcr08 from '../../controls/bcr-08-backup';
import { about, everyRuleIsShown, mockStacks } from '../support/mock-stacks';

const rule = 'BCR-08/recoverable-for-as-long-as-its-class-demands';
const tagged = (name: string) => ({ 'data-classification': name, jurisdiction: 'CH' });
const [low, medium, high] = [tagged('low'), tagged('medium'), tagged('high')];
const database = { engine: 'postgres', instanceClass: 'db.t4g.small' };
const disk = { availabilityZone: 'eu-central-2a', encrypted: true, size: 100 };
const table = { hashKey: 'id', attributes: [{ name: 'id', type: 'S' }], billingMode: 'PAY_PER_REQUEST' };
const iamRoleArn = 'arn:aws:iam::123456789012:role/backup';
const nothing = (name: string, days: number) => `Nothing keeps a copy of it; ${name} data needs ${days} days.`;

// The SDK says of old names that they are old.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void jest.restoreAllMocks());

const databases = about('databases', {
  'as long as the class demands, and a day less': {
    program: () => {
      new rds.Instance('orders', { ...database, backupRetentionPeriod: 7, tags: medium });
      new rds.Instance('hasty', { ...database, backupRetentionPeriod: 6, tags: medium });
      new rds.Instance('ledger', { ...database, backupRetentionPeriod: 35, tags: high });
      new rds.Instance('short', { ...database, backupRetentionPeriod: 34, tags: high });
    },
    expect: {
      [`${rule} orders`]: 'pass',
      [`${rule} hasty`]: ['advisory', 'Its automated backups are kept for 6 days; medium data needs 7.'],
      [`${rule} ledger`]: 'pass',
      [`${rule} short`]: ['advisory', 'Its automated backups are kept for 34 days; high data needs 35.'],
    },
  },
  'left out, switched off, and not needed': {
    program: () => {
      new rds.Instance('unsaid', { ...database, tags: medium });
      new rds.Instance('off', { ...database, backupRetentionPeriod: 0, tags: medium });
      new rds.Instance('cache', { ...database, tags: low });
      new rds.Instance('assumed', database);
    },
    expect: {
      [`${rule} unsaid`]: ['advisory', nothing('medium', 7)],
      [`${rule} off`]: ['advisory', nothing('medium', 7)],
      [`${rule} cache`]: 'not-applicable',
      [`${rule} assumed`]: ['advisory', nothing('medium', 7)],
    },
  },
  'a cluster keeps a day where nobody says; its instances none of their own': {
    program: () => {
      const unsaid = new rds.Cluster('unsaid', { engine: 'aurora-postgresql', tags: medium });
      new rds.Cluster('orders', { engine: 'aurora-postgresql', backupRetentionPeriod: 7, tags: medium });
      new rds.ClusterInstance('writer', { clusterIdentifier: unsaid.id, engine: 'aurora-postgresql', instanceClass: 'db.r8g.large' });
      new docdb.Cluster('documents', { tags: medium, backupRetentionPeriod: 7 });
      new docdb.Cluster('hasty', { tags: medium });
    },
    expect: {
      [`${rule} unsaid`]: ['advisory', 'Its automated backups are kept for 1 day; medium data needs 7.'],
      [`${rule} orders`]: 'pass',
      [`${rule} writer`]: 'not-applicable',
      [`${rule} documents`]: 'pass',
      [`${rule} hasty`]: 'advisory',
    },
  },
  'a period out of configuration, secret and plain, and one that is a text': {
    config: { days: 7, short: 3 },
    secretKeys: ['days'],
    program: () => {
      const config = new pulumi.Config();
      new rds.Instance('secret', { ...database, backupRetentionPeriod: config.requireSecretNumber('days'), tags: medium });
      new rds.Instance('plain', { ...database, backupRetentionPeriod: config.requireNumber('short'), tags: medium });
      new rds.Instance('text', { ...database, backupRetentionPeriod: '7' as never, tags: medium });
    },
    expect: { [`${rule} secret`]: 'pass', [`${rule} plain`]: 'advisory', [`${rule} text`]: 'pass' },
  },
  'a period that hangs on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new rds.Instance('orders', { ...database, backupRetentionPeriod: vpc.id.apply(() => 1), tags: medium });
      new rds.Instance('stock', { ...database, backupRetentionPeriod: vpc.id.apply(() => 30), tags: medium });
    },
    expect: { [`${rule} orders`]: 'undetermined', [`${rule} stock`]: 'undetermined' },
    deployed: { [`${rule} orders`]: 'advisory', [`${rule} stock`]: 'pass' },
  },
  'a class that hangs on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const tags = { jurisdiction: 'CH', 'data-classification': pulumi.interpolate`class-${vpc.id}` };
      new rds.Instance('long', { ...database, backupRetentionPeriod: 35, tags });
      new rds.Instance('week', { ...database, backupRetentionPeriod: 7, tags });
    },
    expect: { [`${rule} long`]: 'pass', [`${rule} week`]: 'undetermined' },
    deployed: { 'DSP-04/classified long': 'advisory', 'DSP-04/classified week': 'advisory' },
  },
  'a period that another stack hands out, or forgets to': {
    stackReferences: { 'acme/platform/prod': { days: 7 } },
    program: () => {
      const platform = new pulumi.StackReference('acme/platform/prod');
      new rds.Instance('orders', {
        ...database,
        backupRetentionPeriod: platform.requireOutput('days') as pulumi.Output<number>,
        tags: medium,
      });
      new rds.Instance('stock', { ...database, backupRetentionPeriod: platform.getOutput('dasy') as pulumi.Output<number>, tags: medium });
    },
    expect: { [`${rule} orders`]: 'pass', [`${rule} stock`]: ['advisory', nothing('medium', 7)] },
  },
  'a replica is kept by its primary; one of another stack nobody here knows': {
    program: () => {
      const primary = new rds.Instance('orders', { ...database, backupRetentionPeriod: 7, tags: medium });
      const bare = new rds.Instance('bare', { ...database, tags: medium });
      new rds.Instance('replica', { instanceClass: 'db.t4g.small', replicateSourceDb: primary.identifier });
      new rds.Instance('bare-replica', { instanceClass: 'db.t4g.small', replicateSourceDb: bare.identifier });
      new rds.Instance('foreign', { instanceClass: 'db.t4g.small', replicateSourceDb: 'orders-of-another-stack', tags: medium });
    },
    expect: {
      [`${rule} replica`]: 'pass',
      [`${rule} bare-replica`]: 'advisory',
      [`${rule} foreign`]: 'undetermined',
    },
  },
  'what is restored keeps what its original kept': {
    program: () => {
      new rds.Instance('restored', { instanceClass: 'db.t4g.small', snapshotIdentifier: 'orders-2026-01-01', tags: medium });
      const days = { backupRetentionPeriod: 1 };
      new rds.Instance('told', { instanceClass: 'db.t4g.small', snapshotIdentifier: 'orders-2026-01-01', ...days, tags: medium });
    },
    expect: { [`${rule} restored`]: 'undetermined', [`${rule} told`]: 'advisory' },
  },
  'copies in another region, by a resource of their own': {
    program: () => {
      const orders = new rds.Instance('orders', { ...database, backupRetentionPeriod: 1, tags: high });
      const stock = new rds.Instance('stock', { ...database, backupRetentionPeriod: 1, tags: high });
      new rds.Instance('lone', { ...database, backupRetentionPeriod: 1, tags: high });
      const region = 'eu-central-1';
      new rds.InstanceAutomatedBackupsReplication('long', { sourceDbInstanceArn: orders.arn, retentionPeriod: 35, region });
      new rds.InstanceAutomatedBackupsReplication('week', { sourceDbInstanceArn: stock.arn, region });
    },
    expect: {
      [`${rule} orders`]: 'pass',
      [`${rule} stock`]: ['advisory', 'Its replicated backups are kept for 7 days; high data needs 35.'],
      [`${rule} lone`]: ['advisory', 'Its automated backups are kept for 1 day; high data needs 35.'],
    },
  },
  'caches and file systems': {
    program: () => {
      const group = { description: 'sessions', nodeType: 'cache.t4g.small', tags: medium };
      new elasticache.ReplicationGroup('sessions', { ...group, snapshotRetentionLimit: 7 });
      new elasticache.ReplicationGroup('forgetful', group);
      const windows = { subnetIds: ['subnet-0123456789abcdef0'], throughputCapacity: 32, tags: medium };
      new fsx.WindowsFileSystem('shares', windows);
      new fsx.WindowsFileSystem('scratch', { ...windows, automaticBackupRetentionDays: 0 });
    },
    expect: {
      [`${rule} sessions`]: 'pass',
      [`${rule} forgetful`]: 'advisory',
      [`${rule} shares`]: 'pass',
      [`${rule} scratch`]: 'advisory',
    },
  },
  'tables with and without point-in-time recovery': {
    program: () => {
      new dynamodb.Table('orders', { ...table, pointInTimeRecovery: { enabled: true }, tags: high });
      new dynamodb.Table('week', { ...table, pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 }, tags: high });
      new dynamodb.Table('off', { ...table, pointInTimeRecovery: { enabled: false }, tags: high });
      new dynamodb.Table('unsaid', { ...table, tags: high });
    },
    expect: {
      [`${rule} orders`]: 'pass',
      [`${rule} week`]: ['advisory', 'Its point-in-time recovery are kept for 7 days; high data needs 35.'],
      [`${rule} off`]: 'advisory',
      [`${rule} unsaid`]: ['advisory', nothing('high', 35)],
    },
  },
  'by a transform, by a transformation, and against them': {
    program: () => {
      pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
        type === 'aws:rds/instance:Instance' ? { props: { backupRetentionPeriod: 35, ...props }, opts } : undefined,
      );
      new rds.Instance('orders', { ...database, tags: high });
      new rds.Instance('stock', { ...database, backupRetentionPeriod: 1, tags: high });
      new rds.Instance(
        'cut',
        { ...database, tags: high },
        {
          transformations: [({ props, opts }) => ({ props: { ...props, backupRetentionPeriod: 2 }, opts })],
        },
      );
    },
    expect: { [`${rule} orders`]: 'pass', [`${rule} stock`]: 'advisory', [`${rule} cut`]: 'advisory' },
  },
  'by the argument of a component, whose class counts for all in it': {
    program: () => {
      class Store extends pulumi.ComponentResource {
        constructor(name: string, args: { tags: Record<string, string>; days?: number }) {
          super('acme:shop:Store', name, args);
          new rds.Instance(`${name}-database`, { ...database, backupRetentionPeriod: args.days }, { parent: this });
        }
      }
      new Store('ledger', { tags: high, days: 35 });
      new Store('books', { tags: high, days: 7 });
      new Store('notes', { tags: low });
    },
    expect: {
      [`${rule} ledger-database`]: 'pass',
      [`${rule} books-database`]: ['advisory', 'Its automated backups are kept for 7 days; high data needs 35.'],
      [`${rule} notes-database`]: 'not-applicable',
    },
  },
  'by the default tags of two providers': {
    program: () => {
      const strict = new Provider('strict', { region: 'eu-central-2', defaultTags: { tags: high } });
      const easy = new Provider('easy', { region: 'eu-central-2', defaultTags: { tags: low } });
      new rds.Instance('ledger', { ...database, backupRetentionPeriod: 7 }, { provider: strict });
      new rds.Instance('notes', { ...database, backupRetentionPeriod: 7 }, { provider: easy });
      new rds.Instance('own', { ...database, backupRetentionPeriod: 7, tags: medium }, { provider: strict });
    },
    expect: { [`${rule} ledger`]: 'advisory', [`${rule} notes`]: 'not-applicable', [`${rule} own`]: 'pass' },
  },
  'what is only read, and what has an alias': {
    program: () => {
      const old = rds.Instance.get('legacy', 'db-LEGACY');
      new rds.Instance('orders', { ...database, tags: { ...medium, successorOf: old.arn } }, { aliases: [{ name: 'old-orders' }] });
    },
    expect: { [`${rule} legacy`]: 'not-asked', [`${rule} orders`]: 'advisory' },
  },
});

const versioned = { versioningConfiguration: { status: 'Enabled' } };
const buckets = about('buckets', {
  'versions inside, beside, suspended and of another bucket': {
    program: () => {
      new s3.Bucket('inline', { versioning: { enabled: true }, tags: high });
      const beside = new s3.Bucket('beside', { tags: high });
      new s3.BucketVersioning('beside-versions', { bucket: beside.id, ...versioned });
      const suspended = new s3.Bucket('suspended', { tags: high });
      new s3.BucketVersioning('suspended-versions', { bucket: suspended.id, versioningConfiguration: { status: 'Suspended' } });
      new s3.Bucket('bare', { tags: high });
    },
    expect: {
      [`${rule} inline`]: 'pass',
      [`${rule} beside`]: 'pass',
      [`${rule} suspended`]: ['advisory', nothing('high', 35)],
      [`${rule} bare`]: ['advisory', nothing('high', 35)],
    },
  },
  'old names of bucket and versions': {
    program: () => {
      const old = new s3.BucketV2('old', { tags: high });
      new s3.BucketVersioningV2('versions', { bucket: old.bucket, ...versioned });
      new s3.BucketV2('inline', { versionings: [{ enabled: true }], tags: high });
      new s3.BucketV2('bare', { versionings: [{ enabled: false }], tags: high });
    },
    expect: { [`${rule} old`]: 'pass', [`${rule} inline`]: 'pass', [`${rule} bare`]: 'advisory' },
  },
  'versions by the bucket’s name, and by that of another': {
    program: () => {
      new s3.Bucket('records', { bucket: 'acme-records', tags: medium });
      new s3.Bucket('exports', { bucket: 'acme-exports', tags: medium });
      new s3.BucketVersioning('versions', { bucket: 'acme-records', ...versioned });
    },
    expect: { [`${rule} records`]: 'pass', [`${rule} exports`]: ['advisory', nothing('medium', 7)] },
  },
  'versions whose state is known once it is deployed': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const records = new s3.Bucket('records', { tags: medium });
      new s3.BucketVersioning('versions', {
        bucket: records.id,
        versioningConfiguration: { status: pulumi.interpolate`${vpc.id.apply(() => 'Susp')}ended` },
      });
    },
    expect: { [`${rule} records`]: 'undetermined' },
    deployed: { [`${rule} records`]: 'advisory' },
  },
  'versions that a lifecycle ends too soon, in time, or for some objects alone': {
    program: () => {
      const kept = (name: string, noncurrentDays: number, more: object = {}) => {
        const bucket = new s3.Bucket(name, { versioning: { enabled: true }, tags: high });
        new s3.BucketLifecycleConfiguration(`${name}-lifecycle`, {
          bucket: bucket.id,
          rules: [{ id: 'tidy', status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays }, ...more }],
        });
      };
      kept('week', 7);
      kept('long', 35);
      kept('idle', 7, { status: 'Disabled' });
    },
    expect: {
      [`${rule} week`]: ['advisory', 'Its versions are kept for 7 days; high data needs 35.'],
      [`${rule} long`]: 'pass',
      [`${rule} idle`]: 'pass',
    },
  },
  'versions that an inline lifecycle ends too soon': {
    program: () => {
      const lifecycle = (days: number) => [{ enabled: true, noncurrentVersionExpiration: { days } }];
      new s3.Bucket('week', { versioning: { enabled: true }, lifecycleRules: lifecycle(7), tags: high });
      new s3.Bucket('long', { versioning: { enabled: true }, lifecycleRules: lifecycle(365), tags: high });
    },
    expect: { [`${rule} week`]: 'advisory', [`${rule} long`]: 'pass' },
  },
  'objects are kept as their bucket keeps them': {
    program: () => {
      const records = new s3.Bucket('records', { versioning: { enabled: true }, tags: high });
      const bare = new s3.Bucket('bare', { tags: high });
      new s3.BucketObjectv2('ledger.csv', { bucket: records.id, content: '' });
      new s3.BucketObjectv2('scratch.csv', { bucket: bare.id, content: '' });
      new s3.BucketObjectv2('foreign.csv', { bucket: 'of-another-stack', content: '', tags: high });
    },
    expect: { [`${rule} ledger.csv`]: 'pass', [`${rule} scratch.csv`]: 'advisory', [`${rule} foreign.csv`]: 'undetermined' },
  },
});

const daily = (deleteAfter: number, of: string) =>
  new backup.Plan(`${of}-plan`, { rules: [{ ruleName: 'daily', targetVaultName: 'vault', lifecycle: { deleteAfter } }] });
const plans = about('backup plans', {
  'that select a table by its ARN, for long enough': {
    program: () => {
      const ledger = new dynamodb.Table('ledger', { ...table, tags: high });
      new backup.Selection('selection', { planId: daily(35, 'ledger').id, iamRoleArn, resources: [ledger.arn] });
    },
    expect: { [`${rule} ledger`]: 'pass' },
  },
  'that select a table by its ARN, for too short': {
    program: () => {
      const notes = new dynamodb.Table('notes', { ...table, tags: high });
      new backup.Selection('selection', { planId: daily(7, 'notes').id, iamRoleArn, resources: [notes.arn] });
    },
    expect: { [`${rule} notes`]: ['advisory', 'Its planned backups are kept for 7 days; high data needs 35.'] },
  },
  'that select nothing here': {
    program: () => {
      new dynamodb.Table('bare', { ...table, tags: high });
      const resources = ['arn:aws:dynamodb:eu-central-2:123456789012:table/of-another-stack'];
      new backup.Selection('selection', { planId: daily(35, 'other').id, iamRoleArn, resources });
    },
    expect: { [`${rule} bare`]: ['advisory', nothing('high', 35)] },
  },
  'that select disks by their class': {
    program: () => {
      new ebs.Volume('ledger', { ...disk, tags: high });
      new ebs.Volume('notes', { ...disk, tags: medium });
      const selectionTags = [{ type: 'STRINGEQUALS', key: 'data-classification', value: 'high' }];
      new backup.Selection('selection', { planId: daily(35, 'strict').id, iamRoleArn, selectionTags });
    },
    expect: { [`${rule} ledger`]: 'pass', [`${rule} notes`]: 'undetermined' },
  },
  'that select disks by a label that default tags give them': {
    program: () => {
      const labelled = new Provider('labelled', { region: 'eu-central-2', defaultTags: { tags: high } });
      new rds.Instance('ledger', database, { provider: labelled });
      new rds.Instance('bare', { ...database, tags: medium });
      const selectionTags = [{ type: 'STRINGEQUALS', key: 'data-classification', value: 'high' }];
      new backup.Selection('selection', { planId: daily(35, 'strict').id, iamRoleArn, selectionTags }, { provider: labelled });
    },
    expect: { [`${rule} ledger`]: 'pass', [`${rule} bare`]: 'advisory' },
  },
  'that leave out what they name': {
    program: () => {
      const notes = new dynamodb.Table('notes', { ...table, tags: high });
      new backup.Selection('selection', {
        planId: daily(35, 'all').id,
        iamRoleArn,
        resources: ['arn:aws:dynamodb:*:*:table/*'],
        notResources: [notes.arn],
      });
    },
    expect: { [`${rule} notes`]: ['advisory', nothing('high', 35)] },
  },
  'whose conditions it does not meet': {
    program: () => {
      const where = (value: string) => [{ stringEquals: [{ key: 'aws:ResourceTag/data-classification', value }] }];
      new dynamodb.Table('ledger', { ...table, tags: high });
      new dynamodb.Table('orders', { ...table, tags: medium });
      const planId = daily(35, 'strict').id;
      new backup.Selection('selection', { planId, iamRoleArn, resources: ['*'], conditions: where('high') });
    },
    expect: { [`${rule} ledger`]: 'pass', [`${rule} orders`]: ['advisory', nothing('medium', 7)] },
  },
  'that never delete a copy': {
    program: () => {
      const orders = new dynamodb.Table('orders', { ...table, tags: high });
      const plan = new backup.Plan('plan', { rules: [{ ruleName: 'daily', targetVaultName: 'vault' }] });
      new backup.Selection('selection', { planId: plan.id, iamRoleArn, resources: [orders.arn] });
    },
    expect: { [`${rule} orders`]: 'pass' },
  },
  'of snapshots, switched off': {
    program: () => {
      new ebs.Volume('ledger', { ...disk, tags: high });
      new dlm.LifecyclePolicy('nightly', {
        description: 'nightly',
        executionRoleArn: iamRoleArn,
        state: 'DISABLED',
        policyDetails: {
          resourceTypes: ['VOLUME'],
          targetTags: { jurisdiction: 'CH' },
          schedules: [{ name: 'nightly', createRule: { interval: 24 }, retainRule: { count: 35 } }],
        },
      });
    },
    expect: { [`${rule} ledger`]: 'undetermined' },
  },
  'of another region': {
    program: () => {
      const ireland = new Provider('ireland', { region: 'eu-west-1' });
      const orders = new dynamodb.Table('orders', { ...table, tags: high });
      const plan = new backup.Plan('plan', { rules: [{ ruleName: 'daily', targetVaultName: 'vault' }] }, { provider: ireland });
      new backup.Selection('selection', { planId: plan.id, iamRoleArn, resources: [orders.arn] }, { provider: ireland });
    },
    expect: { [`${rule} orders`]: 'advisory' },
  },
  'of another stack, known there or assured': {
    program: () => new ebs.Volume('ledger', { ...disk, tags: high }),
    expect: { [`${rule} ledger`]: 'undetermined' },
  },
  'that the user assures': {
    ccm: { assured: ['backup-plan'] },
    program: () => new ebs.Volume('ledger', { ...disk, tags: high }),
    expect: { [`${rule} ledger`]: 'pass' },
  },
  'whose id comes from another stack': {
    stackReferences: { 'acme/platform/prod': { plan: '0c3b0d2e-7c1d-4d3a-9f9e-0a1b2c3d4e5f' } },
    program: () => {
      const planId = new pulumi.StackReference('acme/platform/prod').requireOutput('plan') as pulumi.Output<string>;
      const orders = new dynamodb.Table('orders', { ...table, tags: high });
      new backup.Selection('selection', { planId, iamRoleArn, resources: [orders.arn] });
    },
    expect: { [`${rule} orders`]: 'undetermined' },
  },
  'of snapshots, by tags of volumes': {
    program: () => {
      new ebs.Volume('ledger', { ...disk, tags: high });
      new ebs.Volume('notes', { ...disk, tags: { ...medium, jurisdiction: 'DE' } });
      new dlm.LifecyclePolicy('nightly', {
        description: 'nightly',
        executionRoleArn: iamRoleArn,
        policyDetails: {
          resourceTypes: ['VOLUME'],
          targetTags: { jurisdiction: 'CH' },
          schedules: [{ name: 'nightly', createRule: { interval: 24 }, retainRule: { count: 35 } }],
        },
      });
    },
    expect: { [`${rule} ledger`]: 'pass', [`${rule} notes`]: 'undetermined' },
  },
  'of file systems, by a policy of their own': {
    program: () => {
      const shares = new efs.FileSystem('shares', { encrypted: true, tags: high });
      new efs.BackupPolicy('policy', { fileSystemId: shares.id, backupPolicy: { status: 'ENABLED' } });
      const scratch = new efs.FileSystem('scratch', { encrypted: true, tags: high });
      new efs.BackupPolicy('scratch-policy', { fileSystemId: scratch.id, backupPolicy: { status: 'DISABLED' } });
      new efs.FileSystem('unsaid', { encrypted: true, tags: high });
      new efs.FileSystem('one-zone', { encrypted: true, availabilityZoneName: 'eu-central-2a', tags: high });
    },
    expect: {
      [`${rule} shares`]: 'pass',
      [`${rule} scratch`]: 'advisory',
      [`${rule} unsaid`]: 'advisory',
      [`${rule} one-zone`]: 'pass',
    },
  },
});

const bare = () => new rds.Instance('orders', { ...database, tags: medium });
const levels = about('its level', {
  'advised where nobody declared anything': { program: bare, expect: { [`${rule} orders`]: 'advisory' } },
  'demanded once a classification is declared': {
    program: bare,
    ccm: { classification: {} },
    expect: { [`${rule} orders`]: 'mandatory' },
  },
  'demanded once jurisdictions are declared': {
    program: bare,
    ccm: { jurisdictions: ['CH'] },
    expect: { [`${rule} orders`]: 'mandatory' },
  },
  'demanded once the stack says a class': {
    program: () => new rds.Instance('orders', database),
    config: { 'ccm:dataClassification': 'high' },
    expect: { [`${rule} orders`]: ['mandatory', nothing('high', 35)] },
  },
  'demanded once the stack says a place': {
    program: bare,
    config: { 'ccm:jurisdiction': 'CH' },
    expect: { [`${rule} orders`]: 'mandatory' },
  },
  'set for the control': {
    program: bare,
    ccm: { classification: {}, controls: { 'BCR-08': 'advisory' } },
    expect: { [`${rule} orders`]: 'advisory' },
  },
  'set for its rule over the control': {
    program: bare,
    ccm: { controls: { 'BCR-08': 'disabled', [rule]: 'mandatory' } },
    expect: { [`${rule} orders`]: 'mandatory' },
  },
  disabled: { program: bare, ccm: { controls: { 'BCR-08': 'disabled' } }, expect: { [`${rule} orders`]: 'not-asked' } },
  'days that the organisation demands': {
    program: () => {
      new rds.Instance('orders', { ...database, backupRetentionPeriod: 14, tags: medium });
      new rds.Instance('notes', { ...database, tags: { 'data-classification': 'public' } });
    },
    ccm: { classification: { classes: { public: {}, medium: { archive: { 'backup-days': 15 } } } } },
    expect: {
      [`${rule} orders`]: ['mandatory', 'Its automated backups are kept for 14 days; medium data needs 15.'],
      [`${rule} notes`]: 'not-applicable',
    },
  },
  'a class that is assumed': {
    program: () => new rds.Instance('orders', database),
    ccm: { classification: { assume: 'low' } },
    expect: { [`${rule} orders`]: 'not-applicable' },
  },
});

const exception = { control: 'BCR-08', resource: '**::orders', owner: 'team@example.com', reason: 'Moves in May.', until: '2027-05-31' };
const exceptions = about('exceptions', {
  'in force': { program: bare, today: '2027-05-31', ccm: { exceptions: [exception] }, expect: { [`${rule} orders`]: 'excepted' } },
  over: { program: bare, today: '2027-06-01', ccm: { exceptions: [exception] }, expect: { [`${rule} orders`]: 'advisory' } },
  'that nobody owns': {
    program: bare,
    today: '2027-05-31',
    ccm: { classification: {}, exceptions: [{ ...exception, owner: undefined }] },
    expect: { [`${rule} orders`]: 'mandatory' },
  },
  'for its rule, and for another database': {
    program: () => {
      bare();
      new rds.Instance('stock', { ...database, tags: medium });
    },
    today: '2027-05-31',
    ccm: { exceptions: [{ ...exception, control: rule }] },
    expect: { [`${rule} orders`]: 'excepted', [`${rule} stock`]: 'advisory' },
  },
});

everyRuleIsShown(bcr08);
mockStacks({ ...databases, ...buckets, ...plans, ...levels, ...exceptions });
