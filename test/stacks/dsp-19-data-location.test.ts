import * as backup from '@pulumi/aws/backup';
import * as dynamodb from '@pulumi/aws/dynamodb';
import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as lambda from '@pulumi/aws/lambda';
import { Provider } from '@pulumi/aws/provider';
import * as rds from '@pulumi/aws/rds';
import * as s3 from '@pulumi/aws/s3';
import * as pulumi from '@pulumi/pulumi';
import dsp19 from '../../controls/dsp-19-data-location';
import { about, everyRuleIsShown, mockStacks } from '../support/mock-stacks';

const swiss = { 'data-classification': 'high', jurisdiction: 'CH' };
const european = { 'data-classification': 'high', jurisdiction: 'EU' };
const machine = { ami: 'ami-0abc1234def567890', instanceType: 't4g.small' };
const disk = { availabilityZone: 'eu-central-2a', encrypted: true, size: 100 };
const table = { hashKey: 'id', attributes: [{ name: 'id', type: 'S' }], billingMode: 'PAY_PER_REQUEST' };
const database = { engine: 'postgres', instanceClass: 'db.t4g.small' };
const inSwitzerland = { jurisdictions: ['CH'] };

// The SDK says of old names that they are old.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void jest.restoreAllMocks());

const regions = about('regions', {
  'a machine, a store and a function at home': {
    program: () => {
      new ec2.Instance('app', { ...machine, tags: swiss });
      new s3.Bucket('records', { tags: swiss });
      const role = 'arn:aws:iam::123456789012:role/jobs';
      new lambda.Function('jobs', { role, runtime: 'nodejs22.x', handler: 'index.handler', tags: swiss });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction app': 'pass',
      'DSP-19/in-permitted-jurisdiction records': 'pass',
      'DSP-19/in-permitted-jurisdiction jobs': 'pass',
    },
  },
  'the same, where the stack is in Virginia': {
    config: { 'aws:region': 'us-east-1' },
    program: () => {
      new ec2.Instance('app', { ...machine, tags: swiss });
      new s3.Bucket('records', { tags: swiss });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction app': ['mandatory', 'It would be in us-east-1 (US); permitted by tag jurisdiction: CH.'],
      'DSP-19/in-permitted-jurisdiction records': ['mandatory', 'It would be in us-east-1 (US); permitted by tag jurisdiction: CH.'],
    },
  },
  'its own region counts over that of its provider': {
    program: () => {
      new s3.Bucket('home', { tags: swiss });
      new s3.Bucket('abroad', { region: 'eu-west-1', tags: swiss });
      new s3.Bucket('permitted', { region: 'eu-west-1', tags: european });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction home': 'pass',
      'DSP-19/in-permitted-jurisdiction abroad': ['mandatory', 'It would be in eu-west-1 (IE); permitted by tag jurisdiction: CH.'],
      'DSP-19/in-permitted-jurisdiction permitted': 'pass',
    },
  },
  'two providers, and the default one between them': {
    program: () => {
      const ireland = new Provider('ireland', { region: 'eu-west-1' });
      const virginia = new Provider('virginia', { region: 'us-east-1' });
      new s3.Bucket('first', { tags: european }, { provider: ireland });
      new s3.Bucket('second', { tags: european }, { provider: virginia });
      new s3.Bucket('third', { tags: european });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction first': 'pass',
      'DSP-19/in-permitted-jurisdiction second': ['mandatory', 'It would be in us-east-1 (US); permitted by tag jurisdiction: EU.'],
      'DSP-19/in-permitted-jurisdiction third': ['mandatory', 'It would be in eu-central-2 (CH); permitted by tag jurisdiction: EU.'],
    },
  },
  'a component’s provider, and a child that has its own': {
    program: () => {
      const virginia = new Provider('virginia', { region: 'us-east-1' });
      const zurich = new Provider('zurich', { region: 'eu-central-2' });
      const shop = new pulumi.ComponentResource('acme:shop:Shop', 'shop', {}, { providers: [virginia] });
      new rds.Instance('orders', { ...database, tags: swiss }, { parent: shop });
      new rds.Instance('stock', { ...database, tags: swiss }, { parent: shop, provider: zurich });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction orders': 'mandatory', 'DSP-19/in-permitted-jurisdiction stock': 'pass' },
  },
  'the zone of a disk tells more than its provider': {
    ccm: inSwitzerland,
    program: () => {
      new ebs.Volume('home', disk);
      new ebs.Volume('abroad', { ...disk, availabilityZone: 'us-east-1a' });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction home': 'pass',
      'DSP-19/in-permitted-jurisdiction abroad': ['mandatory', 'It would be in us-east-1 (US); permitted by ccm.yaml: CH.'],
    },
  },
  'a local zone of Frankfurt that lies in Warsaw': {
    config: { 'aws:region': 'eu-central-1' },
    program: () => {
      const tags = { 'data-classification': 'high', jurisdiction: 'DE' };
      new ebs.Volume('frankfurt', { ...disk, availabilityZone: 'eu-central-1a', tags });
      new ebs.Volume('hamburg', { ...disk, availabilityZone: 'eu-central-1-ham-1a', tags });
      new ebs.Volume('warsaw', { ...disk, availabilityZone: 'eu-central-1-waw-1a', tags });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction frankfurt': 'pass',
      'DSP-19/in-permitted-jurisdiction hamburg': 'pass',
      'DSP-19/in-permitted-jurisdiction warsaw': [
        'mandatory',
        'It would be in eu-central-1-waw-1 (PL); permitted by tag jurisdiction: DE.',
      ],
    },
  },
  'London is in no union, Zurich neither': {
    ccm: { jurisdictions: ['EEA'] },
    program: () => {
      new s3.Bucket('dublin', { region: 'eu-west-1' });
      new s3.Bucket('london', { region: 'eu-west-2' });
      new s3.Bucket('zurich', { region: 'eu-central-2' });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction dublin': 'pass',
      'DSP-19/in-permitted-jurisdiction london': ['mandatory', 'It would be in eu-west-2 (GB); permitted by ccm.yaml: EEA.'],
      'DSP-19/in-permitted-jurisdiction zurich': 'mandatory',
    },
  },
  'a region that hangs on a resource': {
    ccm: inSwitzerland,
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new s3.Bucket('records', { region: vpc.id.apply(() => 'us-east-1') });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined' },
    deployed: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory' },
  },
  'a provider whose region hangs on a resource': {
    ccm: inSwitzerland,
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const provider = new Provider('elsewhere', { region: vpc.id.apply(() => 'eu-central-2') });
      new s3.Bucket('records', { tags: { Name: 'records' } }, { provider });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined' },
    deployed: { 'DSP-19/in-permitted-jurisdiction records': 'pass' },
  },
  'a zone of which the region alone is known at once': {
    ccm: inSwitzerland,
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new ebs.Volume('data', { ...disk, availabilityZone: pulumi.interpolate`us-east-1${vpc.id.apply(() => 'a')}` });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction data': 'undetermined' },
    deployed: { 'DSP-19/in-permitted-jurisdiction data': ['mandatory', 'It would be in us-east-1 (US); permitted by ccm.yaml: CH.'] },
  },
  'an image that is copied abroad': {
    program: () => {
      const copy = { sourceAmiId: 'ami-0abc1234def567890', sourceAmiRegion: 'eu-central-2' };
      new ec2.AmiCopy('golden', { ...copy, tags: swiss });
      new ec2.AmiCopy('abroad', { ...copy, region: 'us-east-1', tags: swiss });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction golden': 'pass', 'DSP-19/in-permitted-jurisdiction abroad': 'mandatory' },
  },
  'a region that nobody says': {
    ccm: inSwitzerland,
    config: { 'aws:region': '' },
    program: () => {
      new s3.Bucket('records', {});
      new s3.Bucket('named', { region: 'eu-central-2' });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined', 'DSP-19/in-permitted-jurisdiction named': 'pass' },
  },
  'a region out of secret configuration, and one that another stack hands out': {
    ccm: inSwitzerland,
    config: { place: 'us-east-1' },
    secretKeys: ['place'],
    stackReferences: { 'acme/platform/prod': { region: 'eu-central-2' } },
    program: () => {
      const platform = new pulumi.StackReference('acme/platform/prod');
      new s3.Bucket('secret', { region: new pulumi.Config().requireSecret('place') });
      new s3.Bucket('handed', { region: platform.requireOutput('region') as pulumi.Output<string> });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction secret': 'mandatory', 'DSP-19/in-permitted-jurisdiction handed': 'pass' },
  },
  'the zone of another machine': {
    ccm: inSwitzerland,
    program: () => {
      const app = new ec2.Instance('app', { ...machine, availabilityZone: 'us-east-1a' });
      new ebs.Volume('data', { ...disk, availabilityZone: app.availabilityZone });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction app': 'mandatory', 'DSP-19/in-permitted-jurisdiction data': 'mandatory' },
  },
  'a transform that moves everything': {
    program: () => {
      pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
        type === 'aws:s3/bucket:Bucket' ? { props: { ...props, region: 'us-east-1' }, opts } : undefined,
      );
      new s3.Bucket('records', { region: 'eu-central-2', tags: swiss });
      new rds.Instance('orders', { ...database, tags: swiss });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory', 'DSP-19/in-permitted-jurisdiction orders': 'pass' },
  },
  'a transformation of the stack that moves everything': {
    program: () => {
      const virginia = new Provider('virginia', { region: 'us-east-1' });
      pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
        type.startsWith('aws:') ? { props, opts: { ...opts, provider: virginia } } : undefined,
      );
      new s3.Bucket('records', { tags: swiss });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory' },
  },
  'what holds neither data nor machines may be anywhere': {
    ccm: inSwitzerland,
    program: () => new ec2.SecurityGroup('web', { region: 'us-east-1' }),
    expect: { 'DSP-19/in-permitted-jurisdiction web': 'not-applicable' },
  },
  'a store that is only read is judged where it is made': {
    ccm: inSwitzerland,
    program: () => {
      const old = s3.Bucket.get('legacy', 'legacy-records', { region: 'us-east-1' });
      new s3.Bucket('records', { tags: { copyOf: old.arn } });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction legacy': 'not-asked', 'DSP-19/in-permitted-jurisdiction records': 'pass' },
  },
  'an old name of a class, and an alias of an old place': {
    program: () => {
      new s3.BucketV2('old', { region: 'us-east-1', tags: swiss });
      new s3.Bucket('records', { tags: swiss }, { aliases: [{ name: 'us-records' }] });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction old': 'mandatory', 'DSP-19/in-permitted-jurisdiction records': 'pass' },
  },
});

const declarations = about('declarations', {
  'none at all: nothing to keep to': {
    program: () => new s3.Bucket('records', { region: 'us-east-1' }),
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined' },
  },
  'of the file': {
    ccm: { jurisdictions: ['CH', 'EEA'] },
    program: () => {
      new s3.Bucket('paris', { region: 'eu-west-3' });
      new s3.Bucket('ohio', { region: 'us-east-2' });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction paris': 'pass',
      'DSP-19/in-permitted-jurisdiction ohio': ['mandatory', 'It would be in us-east-2 (US); permitted by ccm.yaml: CH, EEA.'],
    },
  },
  'of the stack': {
    config: { 'ccm:jurisdiction': 'CH' },
    program: () => {
      new s3.Bucket('records', {});
      new s3.Bucket('abroad', { region: 'us-east-1' });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction records': 'pass',
      'DSP-19/in-permitted-jurisdiction abroad': ['mandatory', 'It would be in us-east-1 (US); permitted by stack: CH.'],
    },
  },
  'of a class': {
    ccm: { classification: { classes: { open: {}, inner: { store: { in: ['CH'] } } } } },
    program: () => {
      new s3.Bucket('inner', { region: 'eu-west-1', tags: { 'data-classification': 'inner' } });
      new s3.Bucket('home', { tags: { 'data-classification': 'inner' } });
      new s3.Bucket('open', { region: 'eu-west-1', tags: { 'data-classification': 'open', jurisdiction: 'EU' } });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction inner': ['mandatory', 'It would be in eu-west-1 (IE); permitted by class inner: CH.'],
      'DSP-19/in-permitted-jurisdiction home': 'pass',
      'DSP-19/in-permitted-jurisdiction open': 'pass',
    },
  },
  'all of them must permit it': {
    ccm: { jurisdictions: ['CH', 'EEA'] },
    program: () => {
      new s3.Bucket('by-file', { region: 'eu-west-1', tags: swiss });
      new s3.Bucket('by-tag', { region: 'us-east-1', tags: { jurisdiction: 'US' } });
      new s3.Bucket('by-both', { region: 'eu-west-1', tags: european });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction by-file': [
        'mandatory',
        'It would be in eu-west-1 (IE); permitted by ccm.yaml: CH, EEA; tag jurisdiction: CH.',
      ],
      'DSP-19/in-permitted-jurisdiction by-tag': 'mandatory',
      'DSP-19/in-permitted-jurisdiction by-both': 'pass',
    },
  },
  'of a provider’s default tags': {
    program: () => {
      const labelled = new Provider('labelled', { region: 'us-east-1', defaultTags: { tags: { jurisdiction: 'CH' } } });
      new s3.Bucket('records', {}, { provider: labelled });
      new s3.Bucket('american', { tags: { jurisdiction: 'US' } }, { provider: labelled });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory', 'DSP-19/in-permitted-jurisdiction american': 'pass' },
  },
  'of a tag that is a resource of its own': {
    program: () => {
      const data = new ebs.Volume('data', { ...disk, availabilityZone: 'eu-west-1a' });
      new ec2.Tag('place', { resourceId: data.id, key: 'jurisdiction', value: 'CH' });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction data': 'mandatory' },
  },
  'a tag that is a secret counts, and its message names the code alone': {
    config: { place: 'CH' },
    secretKeys: ['place'],
    program: () => new s3.Bucket('records', { region: 'us-east-1', tags: { jurisdiction: new pulumi.Config().requireSecret('place') } }),
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory' },
  },
  'a tag that hangs on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new s3.Bucket('records', { region: 'us-east-1', tags: { 'data-classification': 'low', jurisdiction: vpc.id.apply(() => 'CH') } });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined' },
    deployed: { 'DSP-19/in-permitted-jurisdiction records': 'mandatory', 'DSP-04/classified records': 'pass' },
  },
  'a tag with a code that is none': {
    program: () => new s3.Bucket('records', { region: 'us-east-1', tags: { jurisdiction: 'Switzerland' } }),
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'undetermined' },
  },
  'an empty tag permits nothing and forbids nothing': {
    program: () => new s3.Bucket('records', { tags: { jurisdiction: '' } }),
    ccm: inSwitzerland,
    expect: { 'DSP-19/in-permitted-jurisdiction records': 'pass' },
  },
  'of the machine that a disk is attached to': {
    program: () => {
      const attach = (name: string, tags: Record<string, string>) => {
        const host = new ec2.Instance(`${name}-host`, { ...machine, availabilityZone: 'eu-west-1a', tags });
        const data = new ebs.Volume(name, { ...disk, availabilityZone: 'eu-west-1a' });
        new ec2.VolumeAttachment(`${name}-attachment`, { instanceId: host.id, volumeId: data.id, deviceName: '/dev/sdf' });
      };
      attach('swiss', swiss);
      attach('european', european);
    },
    expect: { 'DSP-19/in-permitted-jurisdiction swiss': 'mandatory', 'DSP-19/in-permitted-jurisdiction european': 'pass' },
  },
  'of two machines that share a disk: both must permit': {
    program: () => {
      const data = new ebs.Volume('shared', { ...disk, availabilityZone: 'eu-west-1a', type: 'io2', multiAttachEnabled: true });
      for (const [name, tags] of Object.entries({ irish: european, zurich: swiss })) {
        const host = new ec2.Instance(name, { ...machine, availabilityZone: 'eu-west-1a', tags });
        new ec2.VolumeAttachment(`${name}-attachment`, { instanceId: host.id, volumeId: data.id, deviceName: '/dev/sdf' });
      }
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction shared': [
        'mandatory',
        /permitted by tag jurisdiction: (EU; tag jurisdiction: CH|CH; tag jurisdiction: EU)\./,
      ],
    },
  },
  'of the volume, for its snapshot in another region': {
    program: () => {
      const data = new ebs.Volume('ledger', { ...disk, tags: swiss });
      new ebs.Snapshot('nightly', { volumeId: data.id });
      const orders = new rds.Instance('orders', { ...database, tags: swiss });
      new rds.Snapshot('before-migration', { dbInstanceIdentifier: orders.identifier, dbSnapshotIdentifier: 'before-migration' });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction nightly': 'pass', 'DSP-19/in-permitted-jurisdiction before-migration': 'pass' },
  },
  'of the table, for its replica': {
    program: () => {
      const orders = new dynamodb.Table('orders', { ...table, tags: swiss, streamEnabled: true, streamViewType: 'NEW_AND_OLD_IMAGES' });
      new dynamodb.TableReplica('american', { globalTableArn: orders.arn, region: 'us-east-1' });
      new dynamodb.TableReplica('own', { globalTableArn: orders.arn, region: 'us-east-2', tags: { jurisdiction: 'US' } });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction orders': 'pass',
      'DSP-19/in-permitted-jurisdiction american': ['mandatory', 'It would be in us-east-1 (US); permitted by tag jurisdiction: CH.'],
      'DSP-19/in-permitted-jurisdiction own': 'pass',
    },
  },
  'of the primary, for a database that replicates it': {
    program: () => {
      const primary = new rds.Instance('orders', { ...database, tags: swiss, backupRetentionPeriod: 35 });
      new rds.Instance('abroad', { instanceClass: 'db.t4g.small', replicateSourceDb: primary.arn, region: 'us-east-1' });
      new rds.Instance('beside', { instanceClass: 'db.t4g.small', replicateSourceDb: primary.identifier });
    },
    expect: { 'DSP-19/in-permitted-jurisdiction abroad': 'mandatory', 'DSP-19/in-permitted-jurisdiction beside': 'pass' },
  },
  'of the file, for a copy that goes abroad': {
    ccm: inSwitzerland,
    program: () => {
      const data = new ebs.Volume('ledger', { ...disk, tags: swiss });
      const nightly = new ebs.Snapshot('nightly', { volumeId: data.id });
      new ebs.SnapshotCopy('abroad', { sourceSnapshotId: nightly.id, sourceRegion: 'eu-central-2', region: 'us-east-1' });
      const orders = new rds.Instance('orders', { ...database, tags: swiss });
      const before = new rds.Snapshot('before', { dbInstanceIdentifier: orders.identifier, dbSnapshotIdentifier: 'before' });
      new rds.SnapshotCopy('copied', {
        sourceDbSnapshotIdentifier: before.dbSnapshotArn,
        targetDbSnapshotIdentifier: 'copied',
        destinationRegion: 'us-east-1',
      });
      const home = new backup.Vault('vault', {});
      const far = new backup.Vault('far-vault', { region: 'us-east-1' });
      new backup.Plan('daily', {
        rules: [{ ruleName: 'daily', targetVaultName: home.name, copyActions: [{ destinationVaultArn: far.arn }] }],
      });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction nightly': 'pass',
      'DSP-19/in-permitted-jurisdiction abroad': 'mandatory',
      'DSP-19/in-permitted-jurisdiction copied': 'mandatory',
      'DSP-19/in-permitted-jurisdiction vault': 'pass',
      'DSP-19/in-permitted-jurisdiction far-vault': 'mandatory',
    },
  },
  'with a tag of the organisation’s own name': {
    ccm: { classification: { tags: { 'jurisdiction-domiciled': 'acme:land' } } },
    program: () => {
      new s3.Bucket('records', { region: 'us-east-1', tags: { 'acme:land': 'CH' } });
      new s3.Bucket('usual', { region: 'us-east-1', tags: { jurisdiction: 'CH' } });
    },
    expect: {
      'DSP-19/in-permitted-jurisdiction records': ['mandatory', 'permitted by tag acme:land: CH.'],
      'DSP-19/in-permitted-jurisdiction usual': 'undetermined',
    },
  },
});

const classes = about('classes that must not be kept', {
  'card numbers, and what must not even be made': {
    program: () => {
      new s3.Bucket('cards', { tags: { 'data-classification': 'credit-card' } });
      new s3.Bucket('banned', { tags: { 'data-classification': 'Forbidden' } });
      new s3.Bucket('records', { tags: swiss });
      new s3.Bucket('unsaid', {});
    },
    expect: {
      'DSP-19/storable-class cards': ['mandatory', 'Data of class credit-card must not be kept anywhere.'],
      'DSP-19/storable-class banned': ['mandatory', 'Data of class forbidden must not be created anywhere.'],
      'DSP-19/storable-class records': 'pass',
      'DSP-19/storable-class unsaid': 'pass',
    },
  },
  'a machine keeps nothing, and its disk does': {
    program: () => {
      const app = new ec2.Instance('till', { ...machine, tags: { 'data-classification': 'credit-card' } });
      const data = new ebs.Volume('data', disk);
      new ec2.VolumeAttachment('attachment', { instanceId: app.id, volumeId: data.id, deviceName: '/dev/sdf' });
    },
    expect: { 'DSP-19/storable-class till': 'not-applicable', 'DSP-19/storable-class data': 'mandatory' },
  },
  'by the component that they are in': {
    program: () => {
      class Payments extends pulumi.ComponentResource {
        constructor(name: string, args: { tags: Record<string, string> }) {
          super('acme:shop:Payments', name, args);
          new s3.Bucket(`${name}-store`, {}, { parent: this });
          new s3.Bucket(`${name}-own`, { tags: { 'data-classification': 'low' } }, { parent: this });
        }
      }
      new Payments('cards', { tags: { 'data-classification': 'credit-card' } });
      new Payments('orders', { tags: { 'data-classification': 'medium' } });
    },
    expect: {
      'DSP-19/storable-class cards-store': 'mandatory',
      'DSP-19/storable-class cards-own': 'pass',
      'DSP-19/storable-class orders-store': 'pass',
    },
  },
  'by the whole stack': {
    config: { 'ccm:dataClassification': 'credit-card' },
    program: () => {
      new s3.Bucket('cards', {});
      new s3.Bucket('public', { tags: { 'data-classification': 'low' } });
    },
    expect: { 'DSP-19/storable-class cards': 'mandatory', 'DSP-19/storable-class public': 'pass' },
  },
  'by default tags, and by a transform': {
    config: { 'aws:defaultTags': { tags: { 'data-classification': 'credit-card' } } },
    program: () => {
      pulumi.runtime.registerResourceTransform(({ name, props, opts }) =>
        name === 'saved' ? { props: { ...props, tags: { 'data-classification': 'low' } }, opts } : undefined,
      );
      new s3.Bucket('cards', {});
      new s3.Bucket('saved', {});
    },
    expect: { 'DSP-19/storable-class cards': 'mandatory', 'DSP-19/storable-class saved': 'pass' },
  },
  'by the bucket, for what lies in it': {
    program: () => {
      const cards = new s3.Bucket('cards', { tags: { 'data-classification': 'credit-card' } });
      new s3.BucketObjectv2('list.csv', { bucket: cards.id, content: '' });
      new s3.BucketObject('terms.txt', { bucket: cards.id, content: '', tags: { 'data-classification': 'low' } });
    },
    expect: { 'DSP-19/storable-class list.csv': 'mandatory', 'DSP-19/storable-class terms.txt': 'pass' },
  },
  'a class that is unknown may be any of them, and is told once it is known': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new s3.Bucket('open', { tags: { jurisdiction: 'CH', 'data-classification': vpc.id.apply(() => 'credit-card') } });
    },
    expect: { 'DSP-19/storable-class open': 'undetermined' },
    deployed: {
      'DSP-19/storable-class open': 'mandatory',
      'BCR-08/recoverable-for-as-long-as-its-class-demands open': 'not-applicable',
      'CEK-03/encrypted-at-rest open': 'not-applicable',
      'DSP-04/classified open': 'pass',
      'IVS-03/public-access-blocked open': 'advisory',
    },
  },
  'a class that is misspelt may be any of them': {
    program: () => new s3.Bucket('cards', { tags: { 'data-classification': 'credit-crad' } }),
    expect: { 'DSP-19/storable-class cards': 'undetermined' },
  },
  'an unknown class under a scheme that lets all be kept': {
    ccm: { classification: { classes: { low: {}, high: { store: { key: 'customer-key' } } } } },
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new s3.Bucket('open', { tags: { 'data-classification': vpc.id, jurisdiction: 'CH' } });
    },
    expect: { 'DSP-19/storable-class open': 'pass' },
    deployed: { 'DSP-04/classified open': 'mandatory' },
  },
});

const abroad = () => new s3.Bucket('records', { region: 'us-east-1', tags: { jurisdiction: 'CH', 'data-classification': 'credit-card' } });
const levelled = (
  place: 'mandatory' | 'advisory' | 'excepted' | 'not-asked',
  kept: 'mandatory' | 'advisory' | 'excepted' | 'not-asked',
) => ({
  'DSP-19/in-permitted-jurisdiction records': place,
  'DSP-19/storable-class records': kept,
});
const levels = about('its level', {
  'demanded, whoever declared anything or nobody': { program: abroad, expect: levelled('mandatory', 'mandatory') },
  'demanded where something is declared': { program: abroad, ccm: inSwitzerland, expect: levelled('mandatory', 'mandatory') },
  'set for the control': { program: abroad, ccm: { controls: { 'DSP-19': 'advisory' } }, expect: levelled('advisory', 'advisory') },
  'set for one rule': {
    program: abroad,
    ccm: { controls: { 'DSP-19/in-permitted-jurisdiction': 'advisory' } },
    expect: levelled('advisory', 'mandatory'),
  },
  'set for one rule over its control': {
    program: abroad,
    ccm: { controls: { 'DSP-19': 'advisory', 'DSP-19/storable-class': { level: 'mandatory' } } },
    expect: levelled('advisory', 'mandatory'),
  },
  disabled: { program: abroad, ccm: { controls: { 'DSP-19': 'disabled' } }, expect: levelled('not-asked', 'not-asked') },
  'disabled but for one rule': {
    program: abroad,
    ccm: { controls: { 'DSP-19': 'disabled', 'DSP-19/storable-class': 'advisory' } },
    expect: levelled('not-asked', 'advisory'),
  },
});

const exception = {
  control: 'DSP-19/in-permitted-jurisdiction',
  resource: '**::records',
  owner: 'team@example.com',
  reason: 'Moves in May.',
  until: '2027-05-31',
};
const exceptions = about('exceptions', {
  'in force': { program: abroad, today: '2027-05-31', ccm: { exceptions: [exception] }, expect: levelled('excepted', 'mandatory') },
  'of the whole control': {
    program: abroad,
    today: '2027-01-01',
    ccm: { exceptions: [{ ...exception, control: 'DSP-19' }] },
    expect: levelled('excepted', 'excepted'),
  },
  over: { program: abroad, today: '2027-06-01', ccm: { exceptions: [exception] }, expect: levelled('mandatory', 'mandatory') },
  'that nobody owns': {
    program: abroad,
    today: '2027-01-01',
    ccm: { exceptions: [{ ...exception, owner: undefined }] },
    expect: levelled('mandatory', 'mandatory'),
  },
  'for another store': {
    program: abroad,
    today: '2027-01-01',
    ccm: { exceptions: [{ ...exception, resource: '**::ledger' }] },
    expect: levelled('mandatory', 'mandatory'),
  },
});

everyRuleIsShown(dsp19);
mockStacks({ ...regions, ...declarations, ...classes, ...levels, ...exceptions });
