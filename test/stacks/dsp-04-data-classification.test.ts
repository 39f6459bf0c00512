import * as autoscaling from '@pulumi/aws/autoscaling';
import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as ecs from '@pulumi/aws/ecs';
import * as eks from '@pulumi/aws/eks';
import * as lambda from '@pulumi/aws/lambda';
import { Provider } from '@pulumi/aws/provider';
import * as rds from '@pulumi/aws/rds';
import * as s3 from '@pulumi/aws/s3';
import * as pulumi from '@pulumi/pulumi';
import dsp04 from '../../controls/dsp-04-data-classification';
import { about, everyRuleIsShown, mockStacks } from '../support/mock-stacks';

const labels = { 'data-classification': 'high', jurisdiction: 'CH' };
const machine = { ami: 'ami-0abc1234def567890', instanceType: 't4g.small' };
const disk = { availabilityZone: 'eu-central-2a', encrypted: true, size: 100 };
/** Somebody has said how data is classified here, as it is by default. */
const declared = { classification: {} };

const lacksBoth =
  'It has no tags data-classification (low, medium, high, credit-card, forbidden) and jurisdiction (CH, EU, EEA, US or another country).';
const lacksClass = 'It has no tag data-classification (low, medium, high, credit-card, forbidden).';
const lacksPlace = 'It has no tag jurisdiction (CH, EU, EEA, US or another country).';
const noSuchClass = 'Its tag data-classification must be one of: low, medium, high, credit-card, forbidden.';
const noSuchPlace = 'Its tag jurisdiction must be one of: CH, EU, EEA, US or another country.';
const launchedBare = 'What it launches will not carry the tags data-classification and jurisdiction.';

// The SDK says of old names that they are old.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void jest.restoreAllMocks());

const ownTags = about('tags of its own', {
  'a machine and its volumes carry both labels': {
    program: () => new ec2.Instance('app', { ...machine, tags: labels, volumeTags: labels }),
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/labels-reach-what-it-launches app': 'pass' },
  },
  'a machine that says nothing of its data': {
    program: () => new ec2.Instance('app', machine),
    expect: {
      'DSP-04/classified app': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches app': ['advisory', launchedBare],
    },
  },
  'a machine with a name alone': {
    program: () => new ec2.Instance('app', { ...machine, tags: { Name: 'app' } }),
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'a machine whose class is said, and not its place': {
    program: () => new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'low' } }),
    expect: { 'DSP-04/classified app': ['advisory', lacksPlace] },
  },
  'a machine whose place is said, and not its class': {
    program: () => new ec2.Instance('app', { ...machine, tags: { jurisdiction: 'CH' } }),
    expect: { 'DSP-04/classified app': ['advisory', lacksClass] },
  },
  'volumes: one that is labelled beside one that is not': {
    program: () => {
      new ebs.Volume('ledger', { ...disk, tags: labels });
      new ebs.Volume('scratch', disk);
    },
    expect: { 'DSP-04/classified ledger': 'pass', 'DSP-04/classified scratch': ['advisory', lacksBoth] },
  },
  'a misspelt class beside one in capitals': {
    program: () => {
      new ec2.Instance('typed', { ...machine, tags: { ...labels, 'data-classification': 'hgih' } });
      new ec2.Instance('shouted', { ...machine, tags: { ...labels, 'data-classification': 'HIGH' } });
    },
    expect: { 'DSP-04/classified typed': ['advisory', noSuchClass], 'DSP-04/classified shouted': 'pass' },
  },
  'tag keys in capitals are other tags': {
    program: () => new ec2.Instance('app', { ...machine, tags: { 'Data-Classification': 'high', Jurisdiction: 'CH' } }),
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'a class that is empty, blank, or a number': {
    program: () => {
      new ebs.Volume('empty', { ...disk, tags: { ...labels, 'data-classification': '' } });
      new ebs.Volume('blank', { ...disk, tags: { ...labels, 'data-classification': '  ' } });
      new ebs.Volume('number', { ...disk, tags: { ...labels, 'data-classification': 3 as never } });
    },
    expect: {
      'DSP-04/classified empty': ['advisory', noSuchClass],
      'DSP-04/classified blank': ['advisory', noSuchClass],
      'DSP-04/classified number': ['advisory', noSuchClass],
    },
  },
  'places as codes, lists and regions, and by their names': {
    program: () => {
      const at = (jurisdiction: string) => ({ ...machine, tags: { 'data-classification': 'low', jurisdiction } });
      new ec2.Instance('several', at('CH, EEA'));
      new ec2.Instance('small', at('ch'));
      new ec2.Instance('region', at('eu-central-2'));
      new ec2.Instance('named', at('Switzerland'));
      new ec2.Instance('half', at('CH, Europe'));
      new ec2.Instance('empty', at(''));
    },
    expect: {
      'DSP-04/classified several': 'pass',
      'DSP-04/classified small': 'pass',
      'DSP-04/classified region': 'pass',
      'DSP-04/classified named': ['advisory', noSuchPlace],
      'DSP-04/classified half': ['advisory', noSuchPlace],
      'DSP-04/classified empty': ['advisory', noSuchPlace],
    },
  },
  'an origin that is no place, beside the two that must be there': {
    program: () => {
      new ebs.Volume('there', { ...disk, tags: { ...labels, 'jurisdiction-of-origin': 'DE' } });
      new ebs.Volume('nowhere', { ...disk, tags: { ...labels, 'jurisdiction-of-origin': 'Mars' } });
    },
    expect: {
      'DSP-04/classified there': 'pass',
      'DSP-04/classified nowhere': ['advisory', 'Its tag jurisdiction-of-origin must be one of: CH, EU, EEA, US or another country.'],
    },
  },
  'two things wrong at once': {
    program: () => new ebs.Volume('ledger', { ...disk, tags: { 'data-classification': 'secret' } }),
    expect: { 'DSP-04/classified ledger': ['advisory', `${lacksPlace} ${noSuchClass}`] },
  },
  'labels under a condition that is not met': {
    program: () => {
      const config = new pulumi.Config();
      new ec2.Instance('app', { ...machine, tags: config.getBoolean('labelled') ? labels : undefined });
    },
    config: { labelled: false },
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'the same under a condition that is met': {
    program: () => {
      const config = new pulumi.Config();
      new ec2.Instance('app', { ...machine, tags: config.getBoolean('labelled') ? labels : undefined });
    },
    config: { labelled: true },
    expect: { 'DSP-04/classified app': 'pass' },
  },
  'a label that spreading another map takes away': {
    program: () => {
      const team: Record<string, string> = { team: 'payments', jurisdiction: undefined as never };
      new ec2.Instance('app', { ...machine, tags: { ...labels, ...team } });
    },
    expect: { 'DSP-04/classified app': ['advisory', lacksPlace] },
  },
  'what holds neither data nor machines needs no labels': {
    program: () => {
      new ec2.SecurityGroup('web', {});
      new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
    },
    expect: { 'DSP-04/classified web': 'not-applicable', 'DSP-04/classified net': 'not-applicable' },
  },
  'stores, functions and clusters are asked, too': {
    program: () => {
      new s3.Bucket('records', { tags: labels });
      new s3.Bucket('bare', {});
      new lambda.Function('jobs', { role: 'arn:aws:iam::123456789012:role/jobs', runtime: 'nodejs22.x', handler: 'index.handler' });
      new rds.Instance('orders', { instanceClass: 'db.t4g.small', engine: 'postgres', tags: { ...labels, jurisdiction: 'EU' } });
      new ecs.Cluster('tasks', {});
    },
    expect: {
      'DSP-04/classified records': 'pass',
      'DSP-04/classified bare': 'advisory',
      'DSP-04/classified jobs': 'advisory',
      'DSP-04/classified orders': 'pass',
      'DSP-04/classified tasks': 'advisory',
    },
  },
  'old names of a class are judged like the present ones': {
    program: () => {
      new s3.BucketV2('old', {});
      new s3.BucketV2('labelled', { tags: labels });
    },
    expect: { 'DSP-04/classified old': ['advisory', lacksBoth], 'DSP-04/classified labelled': 'pass' },
  },
  'a resource under a new name, with an alias of its old one': {
    program: () => {
      new ebs.Volume('journal', disk, { aliases: [{ name: 'ledger' }] });
      new ebs.Volume('books', { ...disk, tags: labels }, { aliases: ['urn:pulumi:dev::project::aws:ebs/volume:Volume::account-books'] });
    },
    expect: { 'DSP-04/classified journal': 'advisory', 'DSP-04/classified books': 'pass' },
  },
  'a machine that is only read is nobody’s to label here': {
    program: () => {
      const old = ec2.Instance.get('legacy', 'i-0123456789abcdef0');
      new ec2.SecurityGroup('web', { description: old.arn });
      new ec2.Instance('app', { ...machine, tags: labels });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified legacy': 'not-asked' },
  },
});

const outputs = about('tags that are not plain text', {
  'labels out of configuration, plain and secret': {
    program: () => {
      const config = new pulumi.Config();
      new ec2.Instance('plain', { ...machine, tags: { ...labels, 'data-classification': config.require('class') } });
      new ec2.Instance('secret', { ...machine, tags: { ...labels, 'data-classification': config.requireSecret('class') } });
    },
    config: { class: 'high' },
    secretKeys: ['class'],
    expect: { 'DSP-04/classified plain': 'pass', 'DSP-04/classified secret': 'pass' },
  },
  'a secret that is no class is not told': {
    program: () =>
      new ec2.Instance('app', { ...machine, tags: { ...labels, 'data-classification': new pulumi.Config().requireSecret('class') } }),
    config: { class: 'hunter2' },
    secretKeys: ['class'],
    expect: { 'DSP-04/classified app': ['advisory', /^(?!.*hunter2).*must be one of: low, medium/s] },
  },
  'a whole map of tags that is secret': {
    program: () => {
      new ec2.Instance('app', { ...machine, tags: pulumi.secret(labels) });
      new ec2.Instance('half', { ...machine, tags: pulumi.secret({ jurisdiction: 'CH' }) });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified half': ['advisory', lacksClass] },
  },
  'outputs whose value is known already': {
    program: () => {
      const high = pulumi.output('high');
      new ec2.Instance('app', { ...machine, tags: { ...labels, 'data-classification': high } });
      new ec2.Instance('put-together', { ...machine, tags: { ...labels, 'data-classification': pulumi.interpolate`${'hi'}${'gh'}` } });
      new ec2.Instance('merged', { ...machine, tags: pulumi.output(labels).apply(own => ({ ...own, Name: 'merged' })) });
      new ec2.Instance('later', { ...machine, tags: Promise.resolve({ 'data-classification': 'low' }) });
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/classified put-together': 'pass',
      'DSP-04/classified merged': 'pass',
      'DSP-04/classified later': ['advisory', lacksPlace],
    },
  },
  'a class that hangs on a resource is none once it is known': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new ec2.Instance('app', { ...machine, tags: { ...labels, 'data-classification': pulumi.interpolate`high-${vpc.id}` } });
    },
    expect: { 'DSP-04/classified app': 'undetermined' },
    deployed: { 'DSP-04/classified app': ['advisory', noSuchClass] },
  },
  'an unknown place beside a class that is known': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new ebs.Volume('disk', { ...disk, tags: { ...labels, jurisdiction: vpc.id.apply(() => 'CH') } });
      new ebs.Volume('bare', { ...disk, tags: { Name: vpc.id } });
    },
    expect: { 'DSP-04/classified disk': 'undetermined', 'DSP-04/classified bare': ['advisory', lacksBoth] },
    deployed: { 'DSP-04/classified disk': 'pass', 'DSP-19/in-permitted-jurisdiction disk': 'pass' },
  },
  'an unknown tag does not hide that another is misspelt': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new ebs.Volume('disk', { ...disk, tags: { 'data-classification': 'hgih', jurisdiction: 'CH', Name: vpc.id } });
    },
    expect: { 'DSP-04/classified disk': ['advisory', noSuchClass] },
  },
  'a name that is unknown hides no label': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const tags = { ...labels, Name: pulumi.interpolate`app-${vpc.id}` };
      new ec2.Instance('app', { ...machine, tags, volumeTags: tags });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/labels-reach-what-it-launches app': 'pass' },
  },
  'tags of another resource, handed on': {
    program: () => {
      const app = new ec2.Instance('app', { ...machine, tags: labels });
      const bare = new ec2.Instance('bare', { ...machine, tags: { Name: 'bare' } });
      new ebs.Volume('disk', { ...disk, tags: app.tags as pulumi.Output<Record<string, string>> });
      new ebs.Volume('scratch', { ...disk, tags: bare.tags as pulumi.Output<Record<string, string>> });
    },
    expect: { 'DSP-04/classified disk': 'pass', 'DSP-04/classified scratch': ['advisory', lacksBoth] },
  },
  'tags that a lookup tells': {
    program: () => {
      const found = ec2.getInstanceOutput({ instanceId: 'i-0123456789abcdef0' });
      new ebs.Volume('disk', { ...disk, tags: found.tags });
    },
    expect: { 'DSP-04/classified disk': 'undetermined' },
  },
  'the same where the test answers the lookup': {
    program: () => {
      const found = ec2.getInstanceOutput({ instanceId: 'i-0123456789abcdef0' });
      new ebs.Volume('disk', { ...disk, tags: found.tags });
    },
    answers: { 'aws:ec2/getInstance:getInstance': { tags: { 'data-classification': 'high' } } },
    expect: { 'DSP-04/classified disk': ['advisory', lacksPlace] },
  },
  'labels that another stack hands out': {
    program: () => {
      const platform = new pulumi.StackReference('acme/platform/prod');
      new ec2.Instance('app', { ...machine, tags: platform.requireOutput('labels') as pulumi.Output<Record<string, string>> });
      new ec2.Instance('half', {
        ...machine,
        tags: { jurisdiction: 'CH', 'data-classification': platform.getOutput('class') as pulumi.Output<string> },
      });
    },
    stackReferences: { 'acme/platform/prod': { labels } },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified half': ['advisory', lacksClass] },
  },
});

const everywhere = { 'aws:region': 'eu-central-2', 'aws:defaultTags': { tags: labels } };
const defaultTags = about('default tags of a provider', {
  'reach machines, their volumes and stores': {
    config: everywhere,
    program: () => {
      new ec2.Instance('app', machine);
      new ebs.Volume('ledger', disk);
      new s3.Bucket('records', {});
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/classified ledger': 'pass',
      'DSP-04/classified records': 'pass',
    },
  },
  'one of the provider, one of its own': {
    config: { 'aws:defaultTags': { tags: { jurisdiction: 'CH' } } },
    program: () => {
      new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'low' }, volumeTags: { 'data-classification': 'low' } });
      new ec2.Instance('bare', machine);
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/classified bare': ['advisory', lacksClass],
      'DSP-04/labels-reach-what-it-launches bare': 'advisory',
    },
  },
  'its own tag counts over the provider’s, right or wrong': {
    config: everywhere,
    program: () => {
      new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'low' } });
      new ec2.Instance('typed', { ...machine, tags: { 'data-classification': 'lwo' } });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified typed': ['advisory', noSuchClass] },
  },
  'a misspelt default is wrong on everything that it reaches': {
    config: { 'aws:defaultTags': { tags: { ...labels, 'data-classification': 'hihg' } } },
    program: () => {
      new ebs.Volume('ledger', disk);
      new ebs.Volume('books', { ...disk, tags: { 'data-classification': 'high' } });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', noSuchClass], 'DSP-04/classified books': 'pass' },
  },
  'of one provider do not reach what another makes': {
    program: () => {
      const labelled = new Provider('labelled', { region: 'eu-central-2', defaultTags: { tags: labels } });
      const plain = new Provider('plain', { region: 'eu-central-1' });
      new ec2.Instance('app', machine, { provider: labelled });
      new ec2.Instance('replica', machine, { provider: plain });
      new ec2.Instance('default', machine);
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/classified replica': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches replica': 'advisory',
      'DSP-04/classified default': ['advisory', lacksBoth],
    },
  },
  'of the configuration do not reach what an explicit provider makes': {
    config: everywhere,
    program: () => {
      const abroad = new Provider('abroad', { region: 'us-east-1' });
      new ec2.Instance('app', machine);
      new ec2.Instance('abroad-app', machine, { provider: abroad });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified abroad-app': ['advisory', lacksBoth] },
  },
  'of a component’s provider reach its children, unless these have their own': {
    program: () => {
      const labelled = new Provider('labelled', { region: 'eu-central-2', defaultTags: { tags: labels } });
      const plain = new Provider('plain', { region: 'eu-central-2' });
      const shop = new pulumi.ComponentResource('acme:shop:Shop', 'shop', {}, { providers: { aws: labelled } });
      new ec2.Instance('app', machine, { parent: shop });
      new ec2.Instance('batch', machine, { parent: shop, provider: plain });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified batch': ['advisory', lacksBoth] },
  },
  'that hang on another resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const provider = new Provider('labelled', {
        region: 'eu-central-2',
        defaultTags: { tags: { jurisdiction: 'CH', 'data-classification': vpc.id.apply(() => 'low') } },
      });
      new ec2.Instance('app', machine, { provider });
    },
    expect: {
      'DSP-04/classified app': 'undetermined',
      'DSP-04/labels-reach-what-it-launches app': 'undetermined',
    },
    deployed: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-19/in-permitted-jurisdiction app': 'pass',
      'CEK-03/encrypted-at-rest app': 'not-applicable',
    },
  },
  'do not reach a group of machines, nor what it launches': {
    config: everywhere,
    program: () => {
      const template = new ec2.LaunchTemplate('node', { imageId: machine.ami, instanceType: machine.instanceType });
      new autoscaling.Group('nodes', { minSize: 1, maxSize: 3, launchTemplate: { id: template.id } });
    },
    expect: {
      'DSP-04/classified node': 'pass',
      'DSP-04/classified nodes': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches nodes': ['advisory', launchedBare],
    },
  },
  'do not reach what a fleet launches': {
    config: everywhere,
    program: () => {
      const template = new ec2.LaunchTemplate('node', { imageId: machine.ami, instanceType: machine.instanceType });
      new ec2.Fleet('crowd', {
        launchTemplateConfigs: [{ launchTemplateSpecification: { launchTemplateId: template.id, version: '$Latest' } }],
        targetCapacitySpecification: { defaultTargetCapacityType: 'spot', totalTargetCapacity: 5 },
      });
    },
    expect: { 'DSP-04/classified crowd': 'pass', 'DSP-04/labels-reach-what-it-launches crowd': 'advisory' },
  },
});

const labelling: pulumi.ResourceTransform = ({ type, props, opts }) =>
  type === 'aws:ec2/instance:Instance'
    ? { props: { ...props, tags: { ...labels, ...props['tags'] }, volumeTags: { ...labels, ...props['volumeTags'] } }, opts }
    : undefined;
const transforms = about('transformations and transforms', {
  'a transformation of the stack labels all that it can': {
    program: () => {
      pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
        type.startsWith('aws:') ? { props: { ...props, tags: { ...props['tags'], ...labels } }, opts } : undefined,
      );
      new ec2.Instance('app', { ...machine, tags: { Name: 'app' } });
      new ebs.Volume('ledger', disk);
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': ['advisory', launchedBare],
      'DSP-04/classified ledger': 'pass',
    },
  },
  'a transformation that awaits a type by a name that it has not': {
    program: () => {
      pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
        type === 'aws:ec2:Instance' ? { props: { ...props, tags: labels }, opts } : undefined,
      );
      new ec2.Instance('app', machine);
    },
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'a transformation that comes after the machine': {
    program: () => {
      new ec2.Instance('early', machine);
      pulumi.runtime.registerStackTransformation(({ props, opts }) => ({ props: { ...props, tags: labels }, opts }));
      new ec2.Instance('late', machine);
    },
    expect: { 'DSP-04/classified early': ['advisory', lacksBoth], 'DSP-04/classified late': 'pass' },
  },
  'a transformation that takes the labels away': {
    program: () => {
      pulumi.runtime.registerStackTransformation(({ props: { tags: _none, ...props }, opts }) => ({ props, opts }));
      new ec2.Instance('app', { ...machine, tags: labels });
    },
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'a transformation that writes over a class that was right': {
    program: () => {
      pulumi.runtime.registerStackTransformation(({ props, opts }) => ({
        props: { ...props, tags: { ...props['tags'], 'data-classification': 'tbd' } },
        opts,
      }));
      new ec2.Instance('app', { ...machine, tags: labels });
    },
    expect: { 'DSP-04/classified app': ['advisory', noSuchClass] },
  },
  'transformations of a resource and of its component': {
    program: () => {
      const shop = new pulumi.ComponentResource(
        'acme:shop:Shop',
        'shop',
        {},
        { transformations: [({ props, opts }) => ({ props: { ...props, tags: { ...props['tags'], jurisdiction: 'CH' } }, opts })] },
      );
      new ec2.Instance('app', machine, {
        parent: shop,
        transformations: [({ props, opts }) => ({ props: { ...props, tags: { ...props['tags'], 'data-classification': 'low' } }, opts })],
      });
      new ec2.Instance('half', machine, { parent: shop });
    },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/classified half': ['advisory', lacksClass] },
  },
  'a transform of the stack, in the engine': {
    program: () => {
      pulumi.runtime.registerResourceTransform(labelling);
      new ec2.Instance('app', machine);
      new ebs.Volume('scratch', disk);
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/classified scratch': ['advisory', lacksBoth],
    },
  },
  'a transform keeps the class that a machine gives itself': {
    program: () => {
      pulumi.runtime.registerResourceTransform(labelling);
      new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'hgih' } });
    },
    expect: { 'DSP-04/classified app': ['advisory', noSuchClass], 'DSP-04/labels-reach-what-it-launches app': 'pass' },
  },
  'a transform of a component labels its children, and none beside it': {
    program: () => {
      const shop = new pulumi.ComponentResource('acme:shop:Shop', 'shop', {}, { transforms: [labelling] });
      new ec2.Instance('inside', machine, { parent: shop });
      new ec2.Instance('outside', machine);
    },
    expect: { 'DSP-04/classified inside': 'pass', 'DSP-04/classified outside': 'advisory' },
  },
  'a transform that takes its time': {
    program: () => {
      pulumi.runtime.registerResourceTransform(async args => {
        await new Promise(resolve => setTimeout(resolve, 5));
        return labelling(args);
      });
      new ec2.Instance('app', machine);
    },
    expect: { 'DSP-04/classified app': 'pass' },
  },
  'a transform that takes the labels away': {
    program: () => {
      pulumi.runtime.registerResourceTransform(({ props: { tags: _none, ...props }, opts }) => ({ props, opts }));
      new ec2.Instance('app', { ...machine, tags: labels });
    },
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth] },
  },
  'a transform that gives another provider, and so no default tags': {
    config: { 'aws:defaultTags': { tags: labels } },
    program: () => {
      const plain = new Provider('plain', { region: 'eu-central-1' });
      pulumi.runtime.registerResourceTransform(({ name, props, opts }) =>
        name === 'moved' ? { props, opts: pulumi.mergeOptions(opts, { provider: plain }) } : undefined,
      );
      new ec2.Instance('moved', machine);
      new ec2.Instance('stays', machine);
    },
    expect: { 'DSP-04/classified moved': ['advisory', lacksBoth], 'DSP-04/classified stays': 'pass' },
  },
  'a transform whose label hangs on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new ebs.Volume('ledger', disk, {
        transforms: [({ props, opts }) => ({ props: { ...props, tags: { ...labels, 'data-classification': vpc.id } }, opts })],
      });
    },
    expect: { 'DSP-04/classified ledger': 'undetermined' },
    deployed: { 'DSP-04/classified ledger': ['advisory', noSuchClass] },
  },
});

/** A machine with a disk, as teams write it for themselves. */
class Host extends pulumi.ComponentResource {
  constructor(
    name: string,
    args: { tags?: pulumi.Input<Record<string, pulumi.Input<string>>>; handOn?: boolean },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('acme:hosts:Host', name, args, opts);
    const { tags, handOn = true } = args;
    const given = handOn ? { tags, volumeTags: tags } : {};
    const host = new ec2.Instance(`${name}-host`, { ...machine, ...given }, { parent: this });
    const data = new ebs.Volume(`${name}-data`, { ...disk, ...(handOn && { tags }) }, { parent: this });
    new ec2.VolumeAttachment(`${name}-attachment`, { instanceId: host.id, volumeId: data.id, deviceName: '/dev/sdf' }, { parent: this });
  }
}

const components = about('components', {
  'that hand an argument on to what they make': {
    program: () => {
      new Host('app', { tags: labels });
      new Host('bare', {});
    },
    expect: {
      'DSP-04/classified app-host': 'pass',
      'DSP-04/labels-reach-what-it-launches app-host': 'pass',
      'DSP-04/classified app-data': 'pass',
      'DSP-04/classified bare-host': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches bare-host': 'advisory',
      'DSP-04/classified bare-data': ['advisory', lacksBoth],
    },
  },
  'an argument that comes as an output': {
    program: () => {
      new Host('app', { tags: pulumi.output(Promise.resolve(labels)) });
      new Host('typed', { tags: pulumi.output({ ...labels, 'data-classification': 'hgih' }) });
    },
    expect: {
      'DSP-04/classified app-host': 'pass',
      'DSP-04/classified app-data': 'pass',
      'DSP-04/classified typed-host': ['advisory', noSuchClass],
    },
  },
  'an argument that hangs on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      new Host('app', { tags: { ...labels, 'data-classification': vpc.id.apply(() => 'hgih') } });
    },
    expect: { 'DSP-04/classified app-host': 'undetermined', 'DSP-04/classified app-data': 'undetermined' },
    deployed: {
      'DSP-04/classified app-host': ['advisory', noSuchClass],
      'DSP-04/classified app-data': ['advisory', noSuchClass],
      'DSP-04/labels-reach-what-it-launches app-host': 'pass',
    },
  },
  'in components: the argument reaches the innermost': {
    program: () => {
      const shop = new pulumi.ComponentResource('acme:shop:Shop', 'shop', {});
      const backend = new pulumi.ComponentResource('acme:shop:Backend', 'backend', {}, { parent: shop });
      new Host('orders', { tags: labels }, { parent: backend });
      new Host('stock', { tags: { jurisdiction: 'CH' } }, { parent: backend });
    },
    expect: { 'DSP-04/classified orders-host': 'pass', 'DSP-04/classified stock-host': ['advisory', lacksClass] },
  },
  'a class alone that a component says of all that is in it': {
    program: () => {
      new Host('typed', { tags: { 'data-classification': 'hgih' }, handOn: false });
      new Host('low', { tags: { 'data-classification': 'low' }, handOn: false });
    },
    ccm: { classification: { required: ['data-type'] } },
    expect: { 'DSP-04/classified low-host': 'pass', 'DSP-04/classified typed-host': ['mandatory', lacksClass] },
  },
});

const volumes = about('volumes and block devices of a machine', {
  'its own tags do not reach its volumes': {
    program: () => new ec2.Instance('app', { ...machine, tags: labels }),
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/labels-reach-what-it-launches app': ['advisory', launchedBare] },
  },
  'tags of its volumes are none of its own': {
    program: () => new ec2.Instance('app', { ...machine, volumeTags: labels }),
    expect: { 'DSP-04/classified app': ['advisory', lacksBoth], 'DSP-04/labels-reach-what-it-launches app': 'pass' },
  },
  'one label of two for its volumes': {
    program: () => new ec2.Instance('app', { ...machine, tags: labels, volumeTags: { 'data-classification': 'high' } }),
    expect: { 'DSP-04/labels-reach-what-it-launches app': 'advisory' },
  },
  'block by block: all of them, and all but one': {
    program: () => {
      const root = { volumeSize: 30, tags: labels };
      const data = { deviceName: '/dev/sdf', volumeSize: 100 };
      new ec2.Instance('app', { ...machine, tags: labels, rootBlockDevice: root, ebsBlockDevices: [{ ...data, tags: labels }] });
      new ec2.Instance('half', {
        ...machine,
        tags: labels,
        rootBlockDevice: root,
        ebsBlockDevices: [
          { ...data, tags: labels },
          { ...data, deviceName: '/dev/sdg' },
        ],
      });
      new ec2.Instance('rootless', { ...machine, tags: labels, ebsBlockDevices: [{ ...data, tags: labels }] });
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/labels-reach-what-it-launches half': ['advisory', launchedBare],
      'DSP-04/labels-reach-what-it-launches rootless': ['advisory', launchedBare],
    },
  },
  'a block whose tags are unknown, beside one that has none': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const open = { ...labels, 'data-classification': vpc.id.apply(() => 'low') };
      new ec2.Instance('open', { ...machine, tags: labels, rootBlockDevice: { tags: open } });
      new ec2.Instance('bare', {
        ...machine,
        tags: labels,
        rootBlockDevice: { tags: open },
        ebsBlockDevices: [{ deviceName: '/dev/sdf', volumeSize: 10 }],
      });
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches open': 'undetermined',
      'DSP-04/labels-reach-what-it-launches bare': ['advisory', launchedBare],
    },
    deployed: { 'DSP-04/labels-reach-what-it-launches open': 'pass' },
  },
  'the label of the provider and one of its own meet on its volumes': {
    config: { 'aws:defaultTags': { tags: { jurisdiction: 'CH' } } },
    program: () => {
      const own = { 'data-classification': 'low' };
      new ec2.Instance('app', { ...machine, tags: own, rootBlockDevice: { tags: own } });
      new ec2.Instance('bare', { ...machine, tags: own, rootBlockDevice: { volumeSize: 10 } });
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/labels-reach-what-it-launches bare': 'advisory',
    },
  },
  'a volume that is attached is as its machine says': {
    program: () => {
      const attach = (name: string, host: ec2.Instance) => {
        const data = new ebs.Volume(name, disk);
        new ec2.VolumeAttachment(`${name}-attachment`, { instanceId: host.id, volumeId: data.id, deviceName: '/dev/sdf' });
      };
      attach('ledger', new ec2.Instance('app', { ...machine, tags: labels }));
      attach('scratch', new ec2.Instance('batch', { ...machine, tags: { 'data-classification': 'low' } }));
    },
    expect: { 'DSP-04/classified ledger': 'pass', 'DSP-04/classified scratch': ['advisory', lacksPlace] },
  },
  'a volume’s own misspelt class is not saved by its machine': {
    program: () => {
      const app = new ec2.Instance('app', { ...machine, tags: labels });
      const data = new ebs.Volume('ledger', { ...disk, tags: { 'data-classification': 'hihg' } });
      new ec2.VolumeAttachment('attachment', { instanceId: app.id, volumeId: data.id, deviceName: '/dev/sdf' });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', noSuchClass] },
  },
  'an attachment of another volume says nothing of this one': {
    program: () => {
      const app = new ec2.Instance('app', { ...machine, tags: labels });
      new ebs.Volume('ledger', disk);
      const other = new ebs.Volume('journal', disk);
      new ec2.VolumeAttachment('attachment', { instanceId: app.id, volumeId: other.id, deviceName: '/dev/sdf' });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', lacksBoth], 'DSP-04/classified journal': 'pass' },
  },
  'copies carry the labels of what they are copies of': {
    program: () => {
      const data = new ebs.Volume('ledger', { ...disk, tags: labels });
      const bare = new ebs.Volume('scratch', disk);
      new ebs.Snapshot('nightly', { volumeId: data.id });
      new ebs.Snapshot('once', { volumeId: bare.id });
    },
    expect: {
      'DSP-04/classified nightly': 'pass',
      'DSP-04/classified once': ['advisory', lacksBoth],
    },
  },
  'images are as the machine says that they are made from': {
    program: () => {
      const app = new ec2.Instance('app', { ...machine, tags: labels });
      const bare = new ec2.Instance('batch', machine);
      new ec2.AmiFromInstance('golden', { sourceInstanceId: app.id });
      new ec2.AmiFromInstance('bare', { sourceInstanceId: bare.id });
    },
    expect: { 'DSP-04/classified golden': 'pass', 'DSP-04/classified bare': ['advisory', lacksBoth] },
  },
  'a disk that two machines share': {
    program: () => {
      const data = new ebs.Volume('shared', { ...disk, type: 'io2', multiAttachEnabled: true });
      const halves: Record<string, Record<string, string>> = { low: { 'data-classification': 'low' }, high: { jurisdiction: 'CH' } };
      for (const [name, tags] of Object.entries(halves)) {
        const host = new ec2.Instance(name, { ...machine, tags });
        new ec2.VolumeAttachment(`${name}-attachment`, { instanceId: host.id, volumeId: data.id, deviceName: '/dev/sdf' });
      }
    },
    expect: { 'DSP-04/classified shared': 'pass', 'DSP-04/classified low': ['advisory', lacksPlace], 'DSP-04/classified high': 'advisory' },
  },
  'objects are as their bucket says, under either name': {
    program: () => {
      const records = new s3.Bucket('records', { tags: labels });
      const bare = new s3.BucketV2('bare', {});
      new s3.BucketObject('ledger.csv', { bucket: records.id, content: '' });
      new s3.BucketObjectv2('journal.csv', { bucket: records.bucket, content: '' });
      new s3.BucketObjectv2('scratch.csv', { bucket: bare.id, content: '' });
    },
    expect: {
      'DSP-04/classified ledger.csv': 'pass',
      'DSP-04/classified journal.csv': 'pass',
      'DSP-04/classified scratch.csv': 'advisory',
    },
  },
});

const separateTags = about('tags that are resources of their own', {
  'both labels, written one by one': {
    program: () => {
      const data = new ebs.Volume('ledger', disk);
      const app = new ec2.Instance('app', { ...machine, volumeTags: labels });
      for (const [key, value] of Object.entries(labels)) {
        new ec2.Tag(`ledger-${key}`, { resourceId: data.id, key, value });
        new ec2.Tag(`app-${key}`, { resourceId: app.id, key, value });
      }
    },
    expect: {
      'DSP-04/classified ledger': 'pass',
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
    },
  },
  'one of two': {
    program: () => {
      const data = new ebs.Volume('ledger', disk);
      new ec2.Tag('class', { resourceId: data.id, key: 'data-classification', value: 'high' });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', lacksPlace] },
  },
  'on another volume': {
    program: () => {
      new ebs.Volume('ledger', disk);
      const other = new ebs.Volume('journal', disk);
      for (const [key, value] of Object.entries(labels)) new ec2.Tag(key, { resourceId: other.id, key, value });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', lacksBoth], 'DSP-04/classified journal': 'pass' },
  },
  'with a misspelt value': {
    program: () => {
      const data = new ebs.Volume('ledger', { ...disk, tags: { jurisdiction: 'CH' } });
      new ec2.Tag('class', { resourceId: data.id, key: 'data-classification', value: 'hihg' });
    },
    expect: { 'DSP-04/classified ledger': ['advisory', noSuchClass] },
  },
  'whose key is unknown': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const data = new ebs.Volume('ledger', { ...disk, tags: { jurisdiction: 'CH' } });
      new ec2.Tag('class', { resourceId: data.id, key: vpc.id.apply(() => 'data-classification'), value: 'high' });
    },
    expect: { 'DSP-04/classified ledger': 'undetermined' },
    deployed: {
      'DSP-04/classified ledger': 'pass',
      'CEK-03/encrypted-at-rest ledger': 'mandatory',
      'DSP-19/storable-class ledger': 'pass',
    },
  },
  'whose value is unknown': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const data = new ebs.Volume('ledger', { ...disk, tags: { 'data-classification': 'low' } });
      new ec2.Tag('place', { resourceId: data.id, key: 'jurisdiction', value: vpc.id });
    },
    expect: { 'DSP-04/classified ledger': 'undetermined' },
    deployed: { 'DSP-04/classified ledger': ['advisory', noSuchPlace] },
  },
  'on a volume of two, whichever it will be': {
    program: () => {
      const one = new ebs.Volume('one', disk);
      const two = new ebs.Volume('two', disk);
      const chosen = pulumi.all([one.id, two.id]).apply(ids => ids[0]);
      for (const [key, value] of Object.entries(labels)) new ec2.Tag(key, { resourceId: chosen, key, value });
    },
    expect: { 'DSP-04/classified one': 'undetermined', 'DSP-04/classified two': 'undetermined' },
    deployed: {
      'DSP-04/classified one': 'pass',
      'DSP-04/classified two': ['advisory', lacksBoth],
      'DSP-19/in-permitted-jurisdiction one': 'pass',
      'CEK-03/encrypted-at-rest one': 'mandatory',
      'CEK-03/encrypted-at-rest two': 'pass',
      'DSP-19/storable-class one': 'pass',
      'DSP-19/storable-class two': 'pass',
    },
  },
});

const node = { imageId: machine.ami, instanceType: machine.instanceType };
const bothSpecified = {
  tagSpecifications: [
    { resourceType: 'instance', tags: labels },
    { resourceType: 'volume', tags: labels },
  ],
};
const sizes = { minSize: 1, maxSize: 3, vpcZoneIdentifiers: ['subnet-0123456789abcdef0'] };
const passedOn = Object.entries(labels).map(([key, value]) => ({ key, value, propagateAtLaunch: true }));
const keptBack = passedOn.map(tag => ({ ...tag, propagateAtLaunch: false }));

const templates = about('launch templates', {
  'label a machine and its volumes': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, ...bothSpecified, tags: labels });
      new ec2.Instance('app', { launchTemplate: { id: template.id, version: '$Latest' } });
      new ec2.Instance('by-name', { launchTemplate: { name: template.name } });
    },
    expect: {
      'DSP-04/classified node': 'pass',
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'DSP-04/classified by-name': 'pass',
      'DSP-04/labels-reach-what-it-launches by-name': 'pass',
    },
  },
  'their own tags stay with them': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tags: labels });
      new ec2.Instance('app', { launchTemplate: { id: template.id } });
    },
    expect: {
      'DSP-04/classified node': 'pass',
      'DSP-04/classified app': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches app': ['advisory', launchedBare],
    },
  },
  'label the machine alone, or its volumes alone': {
    program: () => {
      const machines = new ec2.LaunchTemplate('machines', { ...node, tagSpecifications: [{ resourceType: 'instance', tags: labels }] });
      const volumes = new ec2.LaunchTemplate('volumes', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      new ec2.Instance('app', { launchTemplate: { id: machines.id } });
      new ec2.Instance('batch', { launchTemplate: { id: volumes.id } });
    },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': ['advisory', launchedBare],
      'DSP-04/classified batch': ['advisory', lacksBoth],
      'DSP-04/labels-reach-what-it-launches batch': 'pass',
    },
  },
  'label the network interface alone': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', {
        ...node,
        tagSpecifications: [{ resourceType: 'network-interface', tags: labels }],
      });
      new ec2.Instance('app', { launchTemplate: { id: template.id } });
    },
    expect: { 'DSP-04/classified app': 'advisory', 'DSP-04/labels-reach-what-it-launches app': 'advisory' },
  },
  'that another machine uses': {
    program: () => {
      const labelled = new ec2.LaunchTemplate('labelled', { ...node, ...bothSpecified });
      const bare = new ec2.LaunchTemplate('bare', node);
      new ec2.Instance('app', { launchTemplate: { id: bare.id } });
      new ec2.Instance('batch', { launchTemplate: { id: labelled.id } });
    },
    expect: { 'DSP-04/classified app': 'advisory', 'DSP-04/classified batch': 'pass' },
  },
  'whose class is misspelt': {
    program: () => {
      const tags = { ...labels, 'data-classification': 'hgih' };
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'instance', tags }] });
      new ec2.Instance('app', { launchTemplate: { id: template.id }, volumeTags: labels });
    },
    expect: { 'DSP-04/classified app': ['advisory', noSuchClass] },
  },
  'of another stack': {
    program: () => {
      const template = ec2.LaunchTemplate.get('golden', 'lt-0123456789abcdef0');
      new ec2.Instance('app', { launchTemplate: { id: template.id } });
      new ec2.Instance('own', { launchTemplate: { id: 'lt-0123456789abcdef0' }, volumeTags: labels });
    },
    expect: {
      'DSP-04/classified app': 'undetermined',
      'DSP-04/labels-reach-what-it-launches app': 'undetermined',
      'DSP-04/classified own': 'undetermined',
      'DSP-04/labels-reach-what-it-launches own': 'pass',
    },
  },
  'whose labels hang on a resource': {
    program: () => {
      const vpc = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
      const tags = { ...labels, 'data-classification': vpc.id.apply(() => 'low') };
      const template = new ec2.LaunchTemplate('node', {
        ...node,
        tagSpecifications: [
          { resourceType: 'instance', tags },
          { resourceType: 'volume', tags },
        ],
      });
      new ec2.Instance('app', { launchTemplate: { id: template.id } });
    },
    expect: { 'DSP-04/classified app': 'undetermined', 'DSP-04/labels-reach-what-it-launches app': 'undetermined' },
    deployed: {
      'DSP-04/classified app': 'pass',
      'DSP-04/labels-reach-what-it-launches app': 'pass',
      'CEK-03/encrypted-at-rest app': 'not-applicable',
    },
  },
  'that nobody uses here, with and without all labels': {
    program: () => {
      new ec2.LaunchTemplate('whole', { ...node, tags: labels, ...bothSpecified });
      new ec2.LaunchTemplate('half', {
        ...node,
        tags: labels,
        tagSpecifications: [{ resourceType: 'instance', tags: { Name: 'node' } }],
      });
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches whole': 'pass',
      'DSP-04/labels-reach-what-it-launches half': ['advisory', launchedBare],
    },
  },
  'of nodes: tags of the node group stay with it': {
    program: () => {
      const group = (name: string, template?: ec2.LaunchTemplate) =>
        new eks.NodeGroup(name, {
          clusterName: 'shop',
          nodeRoleArn: 'arn:aws:iam::123456789012:role/nodes',
          subnetIds: ['subnet-0123456789abcdef0'],
          scalingConfig: { minSize: 1, maxSize: 3, desiredSize: 1 },
          tags: labels,
          ...(template && { launchTemplate: { id: template.id, version: template.latestVersion.apply(String) } }),
        });
      group('plain');
      group('templated', new ec2.LaunchTemplate('node', { ...node, ...bothSpecified }));
    },
    expect: {
      'DSP-04/classified plain': 'pass',
      'DSP-04/labels-reach-what-it-launches plain': ['advisory', launchedBare],
      'DSP-04/classified templated': 'pass',
      'DSP-04/labels-reach-what-it-launches templated': 'pass',
    },
  },
  'of a fleet': {
    program: () => {
      const fleet = (name: string, template: ec2.LaunchTemplate) =>
        new ec2.Fleet(name, {
          launchTemplateConfigs: [{ launchTemplateSpecification: { launchTemplateId: template.id, version: '$Latest' } }],
          targetCapacitySpecification: { defaultTargetCapacityType: 'spot', totalTargetCapacity: 5 },
          tags: labels,
        });
      fleet('labelled', new ec2.LaunchTemplate('node', { ...node, ...bothSpecified }));
      fleet('bare', new ec2.LaunchTemplate('bare-node', node));
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches labelled': 'pass',
      'DSP-04/classified bare': 'pass',
      'DSP-04/labels-reach-what-it-launches bare': ['advisory', launchedBare],
    },
  },
  'of a spot fleet, and specifications of its own': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, ...bothSpecified });
      const shared = { iamFleetRole: 'arn:aws:iam::123456789012:role/fleet', targetCapacity: 2, tags: labels };
      new ec2.SpotFleetRequest('templated', {
        ...shared,
        launchTemplateConfigs: [{ launchTemplateSpecification: { id: template.id, version: '1' } }],
      });
      new ec2.SpotFleetRequest('specified', { ...shared, launchSpecifications: [{ ...machine, tags: labels }] });
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches templated': 'pass',
      'DSP-04/classified specified': 'pass',
      'DSP-04/labels-reach-what-it-launches specified': ['advisory', launchedBare],
    },
  },
  'tags of a spot request stay with the request': {
    program: () => new ec2.SpotInstanceRequest('batch', { ...machine, tags: labels, volumeTags: labels }),
    expect: { 'DSP-04/classified batch': 'pass', 'DSP-04/labels-reach-what-it-launches batch': ['advisory', launchedBare] },
  },
});

const groups = about('groups of machines', {
  'pass both labels on, and their template labels the volumes': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id: template.id, version: '$Latest' }, tags: passedOn });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': 'pass' },
  },
  'keep their labels to themselves': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id: template.id }, tags: keptBack });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': ['advisory', launchedBare] },
  },
  'keep their labels to themselves, and the template has them': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, ...bothSpecified });
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { name: template.name }, tags: keptBack });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': 'pass' },
  },
  'pass on one label of two': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id: template.id }, tags: [passedOn[0]!, keptBack[1]!] });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': 'advisory' },
  },
  'pass both on, and nothing labels the volumes': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', node);
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id: template.id }, tags: passedOn });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': ['advisory', launchedBare] },
  },
  'whose template labels all, and who say nothing themselves': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, ...bothSpecified });
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id: template.id } });
    },
    expect: { 'DSP-04/classified nodes': ['advisory', lacksBoth], 'DSP-04/labels-reach-what-it-launches nodes': 'pass' },
  },
  'whose misspelt class goes on to all machines': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, ...bothSpecified });
      const [, place] = passedOn;
      new autoscaling.Group('nodes', {
        ...sizes,
        launchTemplate: { id: template.id },
        tags: [{ key: 'data-classification', value: 'hgih', propagateAtLaunch: true }, place!],
      });
    },
    expect: { 'DSP-04/classified nodes': ['advisory', noSuchClass] },
  },
  'whose passing on hangs on a resource': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      const propagateAtLaunch = template.id.apply(() => true);
      new autoscaling.Group('nodes', {
        ...sizes,
        launchTemplate: { id: template.id },
        tags: Object.entries(labels).map(([key, value]) => ({ key, value, propagateAtLaunch })),
      });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': 'undetermined' },
    deployed: { 'DSP-04/labels-reach-what-it-launches nodes': 'pass' },
  },
  'with tags that are resources of their own': {
    program: () => {
      const template = new ec2.LaunchTemplate('node', { ...node, tagSpecifications: [{ resourceType: 'volume', tags: labels }] });
      const group = (name: string, tags: typeof passedOn) => {
        const { name: autoscalingGroupName } = new autoscaling.Group(name, { ...sizes, launchTemplate: { id: template.id } });
        for (const tag of tags) new autoscaling.Tag(`${name}-${tag.key}`, { autoscalingGroupName, tag });
      };
      group('nodes', passedOn);
      group('closed', keptBack);
      group('bare', []);
    },
    expect: {
      'DSP-04/classified nodes': 'pass',
      'DSP-04/labels-reach-what-it-launches nodes': 'pass',
      'DSP-04/classified closed': 'pass',
      'DSP-04/labels-reach-what-it-launches closed': 'advisory',
      'DSP-04/classified bare': ['advisory', lacksBoth],
    },
  },
  'of several kinds of machines': {
    program: () => {
      const mixed = (name: string, template: ec2.LaunchTemplate) =>
        new autoscaling.Group(name, {
          ...sizes,
          tags: keptBack,
          mixedInstancesPolicy: {
            launchTemplate: {
              launchTemplateSpecification: { launchTemplateId: template.id, version: '$Latest' },
              overrides: [{ instanceType: 't4g.small' }, { instanceType: 't4g.medium' }],
            },
          },
        });
      mixed('labelled', new ec2.LaunchTemplate('labelled-node', { ...node, ...bothSpecified }));
      mixed('bare', new ec2.LaunchTemplate('bare-node', node));
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches labelled': 'pass',
      'DSP-04/labels-reach-what-it-launches bare': ['advisory', launchedBare],
    },
  },
  'by the old launch configuration, which labels no volume': {
    program: () => {
      const old = new ec2.LaunchConfiguration('node', { imageId: machine.ami, instanceType: machine.instanceType });
      new autoscaling.Group('nodes', { ...sizes, launchConfiguration: old.name, tags: passedOn });
    },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': ['advisory', launchedBare] },
  },
  'by a template of another stack': {
    program: () => {
      const platform = new pulumi.StackReference('acme/platform/prod');
      const id = platform.requireOutput('template') as pulumi.Output<string>;
      new autoscaling.Group('nodes', { ...sizes, launchTemplate: { id }, tags: passedOn });
    },
    stackReferences: { 'acme/platform/prod': { template: 'lt-0123456789abcdef0' } },
    expect: { 'DSP-04/classified nodes': 'pass', 'DSP-04/labels-reach-what-it-launches nodes': 'undetermined' },
  },
  'tasks with volumes: of the service, of the task definition, of neither': {
    program: () => {
      const definition = new ecs.TaskDefinition('orders', { family: 'orders', containerDefinitions: '[]', tags: labels });
      const service = (name: string, specification?: { tags?: Record<string, string>; propagateTags?: string }) =>
        new ecs.Service(name, {
          taskDefinition: definition.arn,
          tags: labels,
          volumeConfiguration: {
            name: 'data',
            managedEbsVolume: {
              roleArn: 'arn:aws:iam::123456789012:role/ecs',
              sizeInGb: 10,
              ...(specification && { tagSpecifications: [{ resourceType: 'volume', ...specification }] }),
            },
          },
        });
      service('of-service', { propagateTags: 'SERVICE' });
      service('of-definition', { propagateTags: 'TASK_DEFINITION' });
      service('of-its-own', { tags: labels });
      service('of-neither');
    },
    expect: {
      'DSP-04/labels-reach-what-it-launches of-service': 'pass',
      'DSP-04/labels-reach-what-it-launches of-definition': 'pass',
      'DSP-04/labels-reach-what-it-launches of-its-own': 'pass',
      'DSP-04/labels-reach-what-it-launches of-neither': ['advisory', launchedBare],
    },
  },
});

const bare = () => new ec2.Instance('app', machine);
const both = (classified: 'mandatory' | 'advisory', launched: 'mandatory' | 'advisory') => ({
  'DSP-04/classified app': classified,
  'DSP-04/labels-reach-what-it-launches app': launched,
});
const levels = about('its level', {
  'advised where nobody declared anything': { program: bare, expect: both('advisory', 'advisory') },
  'demanded once a classification is declared': { program: bare, ccm: declared, expect: both('mandatory', 'advisory') },
  'demanded once jurisdictions are declared': { program: bare, ccm: { jurisdictions: ['CH'] }, expect: both('mandatory', 'advisory') },
  'demanded once the stack says a class': {
    program: bare,
    config: { 'ccm:dataClassification': 'low' },
    expect: { 'DSP-04/classified app': ['mandatory', lacksPlace], 'DSP-04/labels-reach-what-it-launches app': 'advisory' },
  },
  'demanded once the stack says a place': {
    program: bare,
    config: { 'ccm:jurisdiction': 'CH' },
    expect: { 'DSP-04/classified app': ['mandatory', lacksClass], 'DSP-04/labels-reach-what-it-launches app': 'advisory' },
  },
  'met where the stack says both': {
    program: bare,
    config: { 'ccm:dataClassification': 'low', 'ccm:jurisdiction': 'CH' },
    expect: { 'DSP-04/classified app': 'pass' },
  },
  'what the stack says does not spell a class right': {
    program: () => new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'hgih' } }),
    config: { 'ccm:dataClassification': 'low', 'ccm:jurisdiction': 'CH' },
    expect: { 'DSP-04/classified app': ['mandatory', noSuchClass] },
  },
  'other settings declare nothing': {
    program: bare,
    ccm: { assured: ['backup-plan'], unknown: 'disabled' },
    expect: both('advisory', 'advisory'),
  },
  'set for the control': {
    program: bare,
    ccm: { ...declared, controls: { 'DSP-04': 'advisory' } },
    expect: both('advisory', 'advisory'),
  },
  'set for the control, nothing declared': {
    program: bare,
    ccm: { controls: { 'DSP-04': 'mandatory' } },
    expect: both('mandatory', 'mandatory'),
  },
  'set by the id of its first edition': {
    program: bare,
    ccm: { controls: { 'v1:DG-02': 'mandatory' } },
    expect: both('mandatory', 'mandatory'),
  },
  'set for one rule': {
    program: bare,
    ccm: { controls: { 'DSP-04/labels-reach-what-it-launches': 'mandatory' } },
    expect: both('advisory', 'mandatory'),
  },
  'set for one rule over its control': {
    program: bare,
    ccm: { ...declared, controls: { 'DSP-04': { level: 'advisory' }, 'DSP-04/classified': { level: 'mandatory' } } },
    expect: both('mandatory', 'advisory'),
  },
});

const off = about('disabled', {
  'as one rule': {
    program: bare,
    ccm: { ...declared, controls: { 'DSP-04/classified': 'disabled' } },
    expect: { 'DSP-04/classified app': 'not-asked', 'DSP-04/labels-reach-what-it-launches app': 'advisory' },
  },
  'as a whole': {
    program: bare,
    ccm: { ...declared, controls: { 'DSP-04': 'disabled' } },
    expect: { 'DSP-04/classified app': 'not-asked', 'DSP-04/labels-reach-what-it-launches app': 'not-asked' },
  },
  'but for one rule': {
    program: bare,
    ccm: { ...declared, controls: { 'DSP-04': 'disabled', 'DSP-04/classified': 'mandatory' } },
    expect: { 'DSP-04/classified app': 'mandatory', 'DSP-04/labels-reach-what-it-launches app': 'not-asked' },
  },
});

const schemes = about('as the organisation classifies', {
  'with tags of its own names': {
    program: () => {
      new ec2.Instance('app', { ...machine, tags: { 'acme:class': 'low', 'acme:land': 'CH' } });
      new ec2.Instance('usual', { ...machine, tags: labels });
    },
    ccm: { classification: { tags: { 'data-type': 'acme:class', 'jurisdiction-domiciled': 'acme:land' } } },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/classified usual': [
        'mandatory',
        'It has no tags acme:class (low, medium, high, credit-card, forbidden) and acme:land (CH, EU, EEA, US or another country).',
      ],
    },
  },
  'with classes of its own': {
    program: () => {
      const tags = (name: string) => ({ 'data-classification': name, jurisdiction: 'CH' });
      new ec2.Instance('app', { ...machine, tags: tags('Internal') });
      new ec2.Instance('usual', { ...machine, tags: tags('high') });
    },
    ccm: { classification: { classes: { public: {}, internal: {} } } },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/classified usual': ['mandatory', 'Its tag data-classification must be one of: public, internal.'],
    },
  },
  'with the class alone': {
    program: () =>
      new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'low' }, volumeTags: { 'data-classification': 'low' } }),
    ccm: { classification: { required: ['data-type'] } },
    expect: { 'DSP-04/classified app': 'pass', 'DSP-04/labels-reach-what-it-launches app': 'pass' },
  },
  'with more than the two': {
    program: () => {
      new ec2.Instance('app', { ...machine, tags: { ...labels, 'retention-obligation': 'ten years' } });
      new ec2.Instance('usual', { ...machine, tags: labels });
    },
    ccm: { classification: { required: ['data-type', 'jurisdiction-domiciled', 'third-party-obligation'] } },
    expect: {
      'DSP-04/classified app': 'pass',
      'DSP-04/classified usual': ['mandatory', 'It has no tag retention-obligation.'],
    },
  },
  'what is assumed is said by nobody': {
    program: () => new ec2.Instance('app', { ...machine, tags: { jurisdiction: 'CH' } }),
    ccm: { classification: { assume: 'low' } },
    expect: { 'DSP-04/classified app': ['mandatory', lacksClass] },
  },
  'a place that the file permits is said by nobody of this machine': {
    program: () => new ec2.Instance('app', { ...machine, tags: { 'data-classification': 'low' } }),
    ccm: { jurisdictions: ['CH'] },
    expect: { 'DSP-04/classified app': ['mandatory', lacksPlace] },
  },
});

const program = () => {
  new ec2.Instance('app', { ...machine, volumeTags: labels });
  new ec2.Instance('batch', { ...machine, volumeTags: labels });
};
const exception = {
  control: 'DSP-04/classified',
  resource: '**::app',
  owner: 'team@example.com',
  reason: 'Moves in May.',
  until: '2027-05-31',
};
const today = '2027-05-31';
const exceptions = about('exceptions', {
  'in force, on its last day': {
    program,
    today,
    ccm: { ...declared, exceptions: [exception] },
    expect: { 'DSP-04/classified app': 'excepted', 'DSP-04/classified batch': 'mandatory' },
  },
  'of the whole control': {
    program,
    today,
    ccm: { exceptions: [{ ...exception, control: 'DSP-04' }] },
    expect: { 'DSP-04/classified app': 'excepted', 'DSP-04/classified batch': 'advisory' },
  },
  'over since yesterday': {
    program,
    today: '2027-06-01',
    ccm: { ...declared, exceptions: [exception] },
    expect: { 'DSP-04/classified app': 'mandatory' },
  },
  'that nobody owns': {
    program,
    today,
    ccm: { ...declared, exceptions: [{ ...exception, owner: undefined }] },
    expect: { 'DSP-04/classified app': 'mandatory' },
  },
  'without a reason': {
    program,
    today,
    ccm: { ...declared, exceptions: [{ ...exception, reason: undefined }] },
    expect: { 'DSP-04/classified app': 'mandatory' },
  },
  'from another rule': {
    program,
    today,
    ccm: { ...declared, exceptions: [{ ...exception, control: 'DSP-04/labels-reach-what-it-launches' }] },
    expect: { 'DSP-04/classified app': 'mandatory' },
  },
  'by type, for all machines': {
    program,
    today,
    ccm: { ...declared, exceptions: [{ ...exception, resource: '**:Instance::*' }] },
    expect: { 'DSP-04/classified app': 'excepted', 'DSP-04/classified batch': 'excepted' },
  },
});

everyRuleIsShown(dsp04);
mockStacks({
  ...ownTags,
  ...outputs,
  ...defaultTags,
  ...transforms,
  ...components,
  ...volumes,
  ...separateTags,
  ...templates,
  ...groups,
  ...levels,
  ...off,
  ...schemes,
  ...exceptions,
});
