import * as apigateway from '@pulumi/aws/apigateway';
import * as apigatewayv2 from '@pulumi/aws/apigatewayv2';
import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as ecr from '@pulumi/aws/ecr';
import * as eks from '@pulumi/aws/eks';
import * as lambda from '@pulumi/aws/lambda';
import * as opensearch from '@pulumi/aws/opensearch';
import { Provider } from '@pulumi/aws/provider';
import * as rds from '@pulumi/aws/rds';
import * as s3 from '@pulumi/aws/s3';
import * as secretsmanager from '@pulumi/aws/secretsmanager';
import * as sns from '@pulumi/aws/sns';
import * as sqs from '@pulumi/aws/sqs';
import * as ssm from '@pulumi/aws/ssm';
import * as vpc from '@pulumi/aws/vpc';
import * as pulumi from '@pulumi/pulumi';
import ivs03 from '../../controls/ivs-03-network-security';
import { mockStack } from '../../policypack/testing';
import { everyRuleIsShown, mockStacks, type StackCase } from '../support/mock-stacks';

everyRuleIsShown(ivs03);

const ports = 'IVS-03/guarded-ports-closed-to-the-world';
const notPublic = 'IVS-03/not-public';
const notOpen = 'IVS-03/not-open-to-anyone';
const site = 'IVS-03/public-site-classified';
const blocked = 'IVS-03/public-access-blocked';
const tagged = (dataClass: string) => ({ 'data-classification': dataClass });
const [low, high] = [tagged('low'), tagged('high')];
// The old classes of the SDK say that they are deprecated.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation());

const world = ['0.0.0.0/0'];
const office = ['198.51.100.0/24'];
const group = (name: string, ingress: ec2.SecurityGroupArgs['ingress'], opts?: pulumi.CustomResourceOptions) =>
  new ec2.SecurityGroup(name, { ingress }, opts);
const tcp = (port: number, cidrBlocks: pulumi.Input<pulumi.Input<string>[]>) => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrBlocks,
});

describe('ports that are guarded', () => {
  mockStacks({
    'rules within a group': {
      program: () => {
        group('web', [tcp(443, world), tcp(80, world)]);
        group('ssh', [tcp(22, world)]);
        group('ssh-office', [tcp(22, office)]);
        group('second-rule', [tcp(443, world), tcp(5432, world)]);
        group('second-range', [tcp(22, [...office, ...world])]);
        group('ipv6', [{ protocol: 'tcp', fromPort: 3389, toPort: 3389, ipv6CidrBlocks: ['::/0'] }]);
        group('everything', [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: world }]);
        group('high-ports', [{ protocol: 'tcp', fromPort: 8000, toPort: 9999, cidrBlocks: world }]);
        group('unguarded-range', [{ protocol: 'tcp', fromPort: 8443, toPort: 8444, cidrBlocks: world }]);
        group('ping', [{ protocol: 'icmp', fromPort: -1, toPort: -1, cidrBlocks: world }]);
        group('udp-ssh', [{ protocol: 'udp', fromPort: 22, toPort: 22, cidrBlocks: world }]);
        group('udp-memcached', [{ protocol: 'udp', fromPort: 11211, toPort: 11211, cidrBlocks: world }]);
        group('spelt-otherwise', [{ protocol: 'TCP', fromPort: 22, toPort: 22, cidrBlocks: ['1.2.3.4/0'] }]);
        group('by-number', [{ protocol: '6', fromPort: 22, toPort: 22, cidrBlocks: world }]);
        group('all-that-is-given-out', [{ protocol: 'tcp', fromPort: 22, toPort: 22, ipv6CidrBlocks: ['2000::/3'] }]);
        group('half-the-world', [tcp(22, ['0.0.0.0/1', '128.0.0.0/1'])]);
        group('itself', [{ protocol: '-1', fromPort: 0, toPort: 0, self: true }]);
        group('nobody', []);
        new ec2.SecurityGroup('no-inputs', {});
      },
      expect: {
        [`${ports} web`]: 'pass',
        [`${ports} ssh`]: ['mandatory', 'It opens port 22 (SSH) to every IPv4 address.'],
        [`${ports} ssh-office`]: 'pass',
        [`${ports} second-rule`]: ['mandatory', 'port 5432 (PostgreSQL)'],
        [`${ports} second-range`]: 'mandatory',
        [`${ports} ipv6`]: ['mandatory', 'It opens port 3389 (RDP) to every IPv6 address.'],
        [`${ports} everything`]: ['mandatory', 'It opens every port to every IPv4 address.'],
        [`${ports} high-ports`]: ['mandatory', 'ports 8000-9999, among them'],
        [`${ports} unguarded-range`]: 'pass',
        [`${ports} ping`]: 'pass',
        [`${ports} udp-ssh`]: 'pass',
        [`${ports} udp-memcached`]: 'mandatory',
        [`${ports} spelt-otherwise`]: 'mandatory',
        [`${ports} by-number`]: 'mandatory',
        [`${ports} all-that-is-given-out`]: 'mandatory',
        [`${ports} half-the-world`]: 'mandatory',
        [`${ports} itself`]: 'pass',
        [`${ports} nobody`]: 'pass',
        [`${ports} no-inputs`]: 'pass',
      },
    },
    'rules by themselves, old and new': {
      program: () => {
        const app = new ec2.SecurityGroup('app', {});
        const old = { securityGroupId: app.id, protocol: 'tcp', fromPort: 3306, toPort: 3306 };
        new ec2.SecurityGroupRule('old-world', { ...old, type: 'ingress', cidrBlocks: world });
        new ec2.SecurityGroupRule('old-office', { ...old, type: 'ingress', cidrBlocks: office });
        new ec2.SecurityGroupRule('old-out', { ...old, type: 'egress', cidrBlocks: world });
        new ec2.SecurityGroupRule('old-group', { ...old, type: 'ingress', sourceSecurityGroupId: app.id });
        const one = { securityGroupId: app.id, ipProtocol: 'tcp', fromPort: 6379, toPort: 6379 };
        new vpc.SecurityGroupIngressRule('new-world', { ...one, cidrIpv4: '0.0.0.0/0' });
        new vpc.SecurityGroupIngressRule('new-world6', { ...one, cidrIpv6: '::/0' });
        new vpc.SecurityGroupIngressRule('new-office', { ...one, cidrIpv4: office[0] });
        new vpc.SecurityGroupIngressRule('new-all', { securityGroupId: app.id, ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' });
        new vpc.SecurityGroupEgressRule('new-out', { securityGroupId: app.id, ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' });
      },
      expect: {
        [`${ports} app`]: 'pass',
        [`${ports} old-world`]: ['mandatory', 'port 3306 (MySQL)'],
        [`${ports} old-office`]: 'pass',
        [`${ports} old-out`]: 'pass',
        [`${ports} old-group`]: 'pass',
        [`${ports} new-world`]: ['mandatory', 'port 6379 (Redis)'],
        [`${ports} new-world6`]: ['mandatory', 'IPv6'],
        [`${ports} new-office`]: 'pass',
        [`${ports} new-all`]: ['mandatory', 'every port'],
        [`${ports} new-out`]: 'not-applicable',
      },
    },
    'a group that may open what a network of the stack is': {
      program: () => {
        const net = new ec2.Vpc('net', { cidrBlock: '10.0.0.0/16' });
        const address = new ec2.Eip('bastion', {});
        group('inside', [tcp(22, [net.cidrBlock])]);
        group('bastion-only', [tcp(22, [pulumi.interpolate`${address.publicIp}/32`])]);
        group('ipv6-net', [{ protocol: 'tcp', fromPort: 22, toPort: 22, ipv6CidrBlocks: [net.ipv6CidrBlock] }]);
      },
      expect: { [`${ports} inside`]: 'pass', [`${ports} bastion-only`]: 'undetermined', [`${ports} ipv6-net`]: 'undetermined' },
      deployed: { [`${ports} bastion-only`]: 'pass' },
    },
    'ranges from elsewhere, beside one that is known': {
      stackReferences: { 'acme/network/prod': { office: '198.51.100.0/24', everywhere: '0.0.0.0/0' } },
      config: { open: '0.0.0.0/0' },
      secretKeys: ['open'],
      program: () => {
        const network = new pulumi.StackReference('acme/network/prod');
        const told = ssm.getParameterOutput({ name: '/network/office' }).value;
        group('of-stack', [tcp(22, [network.requireOutput('office') as pulumi.Output<string>])]);
        group('of-stack-open', [tcp(22, [network.requireOutput('everywhere') as pulumi.Output<string>])]);
        group('looked-up', [tcp(22, [told])]);
        group('looked-up-and-open', [tcp(22, [told, '0.0.0.0/0'])]);
        group('secret', [tcp(22, [new pulumi.Config().requireSecret('open')])]);
      },
      expect: {
        [`${ports} of-stack`]: 'pass',
        [`${ports} of-stack-open`]: 'mandatory',
        [`${ports} looked-up`]: 'undetermined',
        [`${ports} looked-up-and-open`]: 'mandatory',
        [`${ports} secret`]: 'mandatory',
      },
    },
    'prefix lists': {
      program: () => {
        const everyone = new ec2.ManagedPrefixList('everyone', { addressFamily: 'IPv4', maxEntries: 1, entries: [{ cidr: '0.0.0.0/0' }] });
        const offices = new ec2.ManagedPrefixList('offices', { addressFamily: 'IPv4', maxEntries: 1, entries: [{ cidr: office[0]! }] });
        const ssh = { protocol: 'tcp', fromPort: 22, toPort: 22 };
        group('by-everyone', [{ ...ssh, prefixListIds: [everyone.id] }]);
        group('by-offices', [{ ...ssh, prefixListIds: [offices.id] }]);
        new vpc.SecurityGroupIngressRule('rule-by-everyone', {
          securityGroupId: 'sg-0a1b2c3d4e5f60718',
          ipProtocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          prefixListId: everyone.id,
        });
      },
      expect: { [`${ports} by-everyone`]: 'mandatory', [`${ports} by-offices`]: 'pass', [`${ports} rule-by-everyone`]: 'mandatory' },
    },
    'the default group, and a cluster’s endpoint': {
      program: () => {
        new ec2.DefaultSecurityGroup('default', { vpcId: 'vpc-0a1b2c3d4e5f60718', ingress: [tcp(22, world)] });
        new ec2.DefaultSecurityGroup('default-shut', { vpcId: 'vpc-1a1b2c3d4e5f60718' });
      },
      expect: { [`${ports} default`]: 'mandatory', [`${ports} default-shut`]: 'pass' },
    },
    'components, two regions, transforms and reads': {
      program: () => {
        class App extends pulumi.ComponentResource {
          constructor(name: string, args: { admins: string[] }, opts?: pulumi.ComponentResourceOptions) {
            super('acme:web:App', name, args, opts);
            group(`${name}-admin`, [tcp(22, args.admins)], { parent: this });
          }
        }
        const abroad = new Provider('abroad', { region: 'us-east-1' });
        new App('shop', { admins: office });
        new App('demo', { admins: world }, { providers: { aws: abroad } });
        group('undone', [tcp(22, office)], {
          transforms: [({ props, opts }) => ({ props: { ...props, ingress: [tcp(22, world)] }, opts })],
        });
        group('mended', [tcp(22, world)], {
          transformations: [({ props, opts }) => ({ props: { ...props, ingress: [tcp(22, office)] }, opts })],
        });
        ec2.SecurityGroup.get('found', 'sg-0a1b2c3d4e5f60718');
      },
      expect: {
        [`${ports} shop-admin`]: 'pass',
        [`${ports} demo-admin`]: 'mandatory',
        [`${ports} undone`]: 'mandatory',
        [`${ports} mended`]: 'pass',
        [`${ports} found`]: 'not-asked',
      },
    },
  });

  it('a range of another stack that nobody knows, in a preview', async () => {
    const stack = await mockStack(
      () => {
        const admins = new pulumi.StackReference('acme/network/prod').requireOutput('admins') as pulumi.Output<string[]>;
        group('admin', [tcp(22, admins)]);
        group('admin-and-all', [tcp(443, admins), tcp(22, world)]);
      },
      { config: { 'aws:region': 'eu-central-2' } },
    );
    expect(stack).toBeUndetermined(ports, 'admin');
    expect(stack).toViolate(ports, 'admin-and-all');
  });
});

const allow = (principal: unknown, action: string, resource: unknown, more: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: resource, ...more }],
  });
const account = { AWS: 'arn:aws:iam::111122223333:root' };
const allFour = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

describe('data that anyone can reach', () => {
  mockStacks({
    'buckets by their policy': {
      program: () => {
        const bucket = (name: string, principal: unknown, more: object = {}) => {
          const made = new s3.Bucket(name, {});
          new s3.BucketPolicy(`${name}-policy`, {
            bucket: made.id,
            policy: made.arn.apply(arn => allow(principal, 's3:GetObject', `${arn}/*`, more)),
          });
        };
        const named = (name: string, principal: unknown, more: object = {}) => {
          new s3.Bucket(name, { bucket: `acme-${name}` });
          new s3.BucketPolicy(`${name}-policy`, {
            bucket: `acme-${name}`,
            policy: allow(principal, 's3:GetObject', `arn:aws:s3:::acme-${name}/*`, more),
          });
        };
        bucket('by-output', '*');
        named('anyone', '*');
        named('anyone-of-aws', { AWS: '*' });
        named('account', account);
        named('organisation', '*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } });
        named('tls-only', '*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } });
        named('denied', '*', { Effect: 'Deny' });
        new s3.Bucket('no-policy', {});
      },
      expect: {
        [`${notPublic} by-output`]: 'undetermined',
        [`${notPublic} anyone`]: ['mandatory', 'medium data must not be public'],
        [`${notPublic} anyone-of-aws`]: 'mandatory',
        [`${notPublic} account`]: 'pass',
        [`${notPublic} organisation`]: 'pass',
        [`${notPublic} tls-only`]: 'mandatory',
        [`${notPublic} denied`]: 'pass',
        [`${notPublic} no-policy`]: 'pass',
      },
      deployed: { [`${notPublic} by-output`]: 'mandatory', [`${site} by-output`]: 'pass' },
    },
    'a policy whose resource alone is unknown': {
      program: () => {
        const bucket = new s3.Bucket('ledger', {});
        new s3.BucketPolicy('ledger-policy', {
          bucket: bucket.id,
          policy: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: [bucket.arn] }],
          },
        });
        const shut = new s3.Bucket('shut', {});
        new s3.BucketPolicy('shut-policy', {
          bucket: shut.id,
          policy: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: account, Action: ['s3:GetObject'], Resource: [shut.arn] }],
          },
        });
      },
      // The provider makes one text of it, which is unknown as a whole.
      expect: { [`${notPublic} ledger`]: 'undetermined', [`${notPublic} shut`]: 'undetermined' },
      deployed: {
        [`${notPublic} ledger`]: 'mandatory',
        [`${notPublic} shut`]: 'pass',
        [`${site} ledger`]: 'pass',
        [`${site} shut`]: 'pass',
      },
    },
    'buckets by their ACL, inline, separate and old': {
      program: () => {
        new s3.Bucket('inline', { acl: 'public-read' });
        new s3.Bucket('inline-private', { acl: 'private' });
        new s3.Bucket('for-any-account', { acl: 'authenticated-read' });
        const separate = new s3.Bucket('separate', {});
        new s3.BucketAcl('separate-acl', { bucket: separate.id, acl: 'public-read-write' });
        const granted = new s3.Bucket('granted', {});
        new s3.BucketAcl('granted-acl', {
          bucket: granted.id,
          accessControlPolicy: {
            owner: { id: '1' },
            grants: [{ permission: 'READ', grantee: { type: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' } }],
          },
        });
        new s3.BucketV2('old', { acl: 'public-read' });
        const oldSeparate = new s3.BucketV2('old-separate', {});
        new s3.BucketAclV2('old-acl', { bucket: oldSeparate.id, acl: 'public-read' });
        const logs = new s3.Bucket('logs', {});
        new s3.BucketAcl('logs-acl', { bucket: logs.id, acl: 'log-delivery-write' });
      },
      expect: {
        [`${notPublic} inline`]: 'mandatory',
        [`${notPublic} inline-private`]: 'pass',
        [`${notPublic} for-any-account`]: 'mandatory',
        [`${notPublic} separate`]: 'mandatory',
        [`${notPublic} granted`]: 'mandatory',
        [`${notPublic} old`]: 'mandatory',
        [`${notPublic} old-separate`]: 'mandatory',
        [`${notPublic} logs`]: 'pass',
      },
    },
    'blocks that shut what a policy opens, and those that do not': {
      program: () => {
        const bucket = (name: string, block?: object) => {
          const made = new s3.Bucket(name, { bucket: `acme-${name}` });
          new s3.BucketPolicy(`${name}-policy`, { bucket: made.id, policy: allow('*', 's3:GetObject', `arn:aws:s3:::acme-${name}/*`) });
          if (block) new s3.BucketPublicAccessBlock(`${name}-block`, { bucket: made.id, ...block });
        };
        bucket('shut', allFour);
        bucket('open');
        bucket('acls-only', { blockPublicAcls: true, ignorePublicAcls: true });
        bucket('all-off', { blockPublicAcls: false, blockPublicPolicy: false, ignorePublicAcls: false, restrictPublicBuckets: false });
        bucket('policies-ignored', { restrictPublicBuckets: true });
        bucket('unknown', { ...allFour, restrictPublicBuckets: ssm.getParameterOutput({ name: '/x' }).value, blockPublicPolicy: false });
        new s3.Bucket('no-block', {});
        const other = new s3.Bucket('three-of-four', {});
        new s3.BucketPublicAccessBlock('three', { bucket: other.id, ...allFour, restrictPublicBuckets: false });
      },
      expect: {
        [`${notPublic} shut`]: 'pass',
        [`${blocked} shut`]: 'pass',
        [`${notPublic} open`]: 'mandatory',
        [`${blocked} open`]: ['advisory', 'No public access block here shuts all four ways'],
        [`${notPublic} acls-only`]: 'mandatory',
        [`${blocked} acls-only`]: 'advisory',
        [`${notPublic} all-off`]: 'mandatory',
        [`${notPublic} policies-ignored`]: 'pass',
        [`${blocked} policies-ignored`]: 'advisory',
        [`${notPublic} unknown`]: 'undetermined',
        [`${blocked} no-block`]: 'advisory',
        [`${blocked} three-of-four`]: 'advisory',
      },
    },
    'the account’s block, made or assured': {
      program: () => {
        new s3.AccountPublicAccessBlock('account', allFour);
        const bucket = new s3.Bucket('ledger', { acl: 'public-read' });
        new s3.BucketPublicAccessBlock('ledger-block', { bucket: bucket.id, blockPublicAcls: false });
      },
      expect: { [`${notPublic} ledger`]: 'pass', [`${blocked} ledger`]: 'pass' },
    },
    'the account’s block as an assurance': {
      ccm: { assured: ['s3-account-public-access-block'] },
      program: () => {
        new s3.Bucket('ledger', { acl: 'public-read' });
        new sqs.Queue('jobs', { policy: allow('*', 'sqs:SendMessage', '*') });
      },
      expect: { [`${notPublic} ledger`]: 'pass', [`${blocked} ledger`]: 'pass', [`${notPublic} jobs`]: 'mandatory' },
    },
    'websites, meant and classified': {
      program: () => {
        const website = (name: string, tags?: Record<string, string>) => {
          const made = new s3.Bucket(name, { bucket: `acme-${name}`, tags });
          new s3.BucketWebsiteConfiguration(`${name}-site`, { bucket: made.id, indexDocument: { suffix: 'index.html' } });
          new s3.BucketPolicy(`${name}-policy`, { bucket: made.id, policy: allow('*', 's3:GetObject', `arn:aws:s3:::acme-${name}/*`) });
        };
        website('site');
        website('site-low', low);
        website('site-high', high);
        new s3.Bucket('inline-site', { acl: 'public-read', website: { indexDocument: 'index.html' } });
      },
      expect: {
        [`${notPublic} site`]: 'pass',
        [`${site} site`]: ['advisory', 'nothing says that its data may be public'],
        [`${notPublic} site-low`]: 'not-applicable',
        [`${site} site-low`]: 'not-applicable',
        [`${notPublic} site-high`]: ['mandatory', 'high data must not be public'],
        [`${site} inline-site`]: 'advisory',
      },
    },
    'queues, topics and secrets by their policies': {
      program: () => {
        new sqs.Queue('jobs', { policy: allow('*', 'sqs:SendMessage', '*') });
        const separate = new sqs.Queue('jobs-separate', {});
        new sqs.QueuePolicy('jobs-policy', { queueUrl: separate.url, policy: allow('*', 'sqs:*', '*') });
        const from = new sqs.Queue('jobs-from-topic', {});
        new sqs.QueuePolicy('jobs-from-policy', {
          queueUrl: from.id,
          policy: allow('*', 'sqs:SendMessage', '*', { Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-central-2:1:t' } } }),
        });
        const topic = new sns.Topic('news', {});
        new sns.TopicPolicy('news-policy', { arn: topic.arn, policy: allow({ AWS: '*' }, 'sns:Publish', '*') });
        new sns.Topic('news-account', { policy: allow(account, 'sns:Publish', '*') });
        const secret = new secretsmanager.Secret('token', {});
        new secretsmanager.SecretPolicy('token-policy', {
          secretArn: secret.arn,
          policy: allow('*', 'secretsmanager:GetSecretValue', '*'),
        });
        const refused = new secretsmanager.Secret('token-refused', {});
        new secretsmanager.SecretPolicy('token-refused-policy', {
          secretArn: refused.arn,
          blockPublicPolicy: true,
          policy: allow('*', 'secretsmanager:GetSecretValue', '*'),
        });
        const images = new ecr.Repository('images', {});
        new ecr.RepositoryPolicy('images-policy', { repository: images.name, policy: allow('*', 'ecr:BatchGetImage', undefined) });
        new sqs.Queue('jobs-low', { policy: allow('*', 'sqs:SendMessage', '*'), tags: low });
      },
      expect: {
        [`${notPublic} jobs`]: ['mandatory', 'Anyone can reach it through its queue policy; medium data must not be public.'],
        [`${notPublic} jobs-separate`]: 'mandatory',
        [`${notPublic} jobs-from-topic`]: 'pass',
        [`${notPublic} news`]: 'mandatory',
        [`${notPublic} news-account`]: 'pass',
        [`${notPublic} token`]: 'mandatory',
        [`${notPublic} token-refused`]: 'pass',
        [`${notPublic} images`]: 'mandatory',
        [`${notPublic} jobs-low`]: 'not-applicable',
      },
    },
    'two policies of one queue, of which one is open': {
      program: () => {
        const jobs = new sqs.Queue('jobs', { policy: allow(account, 'sqs:SendMessage', '*') });
        new sqs.QueuePolicy('later', { queueUrl: jobs.url, policy: allow('*', 'sqs:SendMessage', '*') });
        const shut = new sqs.Queue('shut', { policy: allow(account, 'sqs:SendMessage', '*') });
        new sqs.QueuePolicy('later-shut', { queueUrl: shut.url, policy: allow(account, 'sqs:ReceiveMessage', '*') });
      },
      expect: { [`${notPublic} jobs`]: 'mandatory', [`${notPublic} shut`]: 'pass' },
    },
    'databases with a public address': {
      program: () => {
        const database = { engine: 'postgres', instanceClass: 'db.t4g.small', allocatedStorage: 20, storageEncrypted: true };
        new rds.Instance('public', { ...database, publiclyAccessible: true });
        new rds.Instance('private', { ...database, publiclyAccessible: false });
        new rds.Instance('unsaid', database);
        new rds.Instance('by-lookup', { ...database, publiclyAccessible: ebs.getEncryptionByDefaultOutput().enabled });
        const cluster = new rds.Cluster('aurora', { engine: 'aurora-postgresql' });
        new rds.ClusterInstance('writer', {
          clusterIdentifier: cluster.id,
          engine: 'aurora-postgresql',
          instanceClass: 'db.r7g.large',
          publiclyAccessible: true,
        });
        new rds.Instance('site', { ...database, publiclyAccessible: true, tags: low });
      },
      expect: {
        [`${notPublic} public`]: ['mandatory', 'through a public address'],
        [`${notPublic} private`]: 'pass',
        [`${notPublic} unsaid`]: 'pass',
        [`${notPublic} by-lookup`]: 'undetermined',
        [`${notPublic} writer`]: 'mandatory',
        [`${notPublic} site`]: 'not-applicable',
      },
    },
    'snapshots and images shared with everybody': {
      program: () => {
        const volume = new ebs.Volume('ledger', { availabilityZone: 'eu-central-2a', encrypted: true });
        const snapshot = new ebs.Snapshot('nightly', { volumeId: volume.id });
        new ec2.SnapshotCreateVolumePermission('with-one', { snapshotId: snapshot.id, accountId: '111122223333' });
        const image = new ec2.Ami('golden', { rootDeviceName: '/dev/xvda' });
        new ec2.AmiLaunchPermission('golden-all', { imageId: image.id, group: 'all' });
        const own = new ec2.Ami('own', { rootDeviceName: '/dev/xvda' });
        new ec2.AmiLaunchPermission('own-account', { imageId: own.id, accountId: '111122223333' });
        new rds.Snapshot('shared', { dbInstanceIdentifier: 'x', dbSnapshotIdentifier: 's', sharedAccounts: ['111122223333', 'all'] });
        new rds.Snapshot('kept', { dbInstanceIdentifier: 'x', dbSnapshotIdentifier: 'k', sharedAccounts: ['111122223333'] });
      },
      expect: {
        [`${notPublic} nightly`]: 'pass',
        [`${notPublic} golden`]: 'mandatory',
        [`${notPublic} own`]: 'pass',
        [`${notPublic} shared`]: 'mandatory',
        [`${notPublic} kept`]: 'pass',
      },
    },
    'search domains, in a network and outside': {
      program: () => {
        const open = allow('*', 'es:*', '*');
        new opensearch.Domain('open', { accessPolicies: open });
        new opensearch.Domain('in-network', { accessPolicies: open, vpcOptions: { subnetIds: ['subnet-0a1b2c3d4e5f60718'] } });
        new opensearch.Domain('account', { accessPolicies: allow(account, 'es:*', '*') });
        const separate = new opensearch.Domain('separate', { domainName: 'separate' });
        new opensearch.DomainPolicy('separate-policy', { domainName: separate.domainName, accessPolicies: open });
        new opensearch.Domain('office', {
          accessPolicies: allow('*', 'es:*', '*', { Condition: { IpAddress: { 'aws:SourceIp': office } } }),
        });
        new opensearch.Domain('all-addresses', {
          accessPolicies: allow('*', 'es:*', '*', { Condition: { IpAddress: { 'aws:SourceIp': world } } }),
        });
      },
      expect: {
        [`${notPublic} open`]: 'mandatory',
        [`${notPublic} in-network`]: 'pass',
        [`${notPublic} account`]: 'pass',
        [`${notPublic} separate`]: 'mandatory',
        [`${notPublic} office`]: 'pass',
        [`${notPublic} all-addresses`]: 'mandatory',
      },
    },
    'objects in a bucket': {
      program: () => {
        const bucket = new s3.Bucket('ledger', { tags: high });
        new s3.BucketObjectv2('open', { bucket: bucket.id, key: 'a', content: 'x', acl: 'public-read' });
        new s3.BucketObjectv2('shut', { bucket: bucket.id, key: 'b', content: 'x' });
        const guarded = new s3.Bucket('guarded', {});
        new s3.BucketPublicAccessBlock('guarded-block', { bucket: guarded.id, ...allFour });
        new s3.BucketObject('open-but-guarded', { bucket: guarded.id, key: 'c', content: 'x', acl: 'public-read' });
      },
      expect: {
        [`${notPublic} open`]: ['mandatory', 'high data must not be public'],
        [`${notPublic} shut`]: 'pass',
        [`${notPublic} open-but-guarded`]: 'pass',
      },
    },
    'a policy of one of two buckets, and one that is looked up': {
      program: () => {
        const ledger = new s3.Bucket('ledger', {});
        const other = new s3.Bucket('other', {});
        new s3.BucketPolicy('either', {
          bucket: pulumi.all([ledger.id, other.id]).apply(([a, b]) => (a < b ? a : b)),
          policy: allow('*', 's3:GetObject', '*'),
        });
        const third = new s3.Bucket('third', {});
        new s3.BucketPolicy('told', { bucket: third.id, policy: ssm.getParameterOutput({ name: '/policy' }).value });
      },
      expect: { [`${notPublic} ledger`]: 'undetermined', [`${notPublic} other`]: 'undetermined', [`${notPublic} third`]: 'undetermined' },
      deployed: {
        [`${notPublic} ledger`]: 'mandatory',
        [`${notPublic} other`]: 'pass',
        [`${site} ledger`]: 'pass',
        [`${site} other`]: 'pass',
        'IAM-05/admits-somebody-in-particular either': 'not-applicable',
      },
    },
  });
});

describe('what anyone may call', () => {
  const code = {
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    role: 'arn:aws:iam::111122223333:role/app',
    s3Bucket: 'code',
    s3Key: 'a.zip',
  };
  mockStacks({
    'functions by their address and permissions': {
      program: () => {
        const fn = (name: string, tags?: Record<string, string>) => new lambda.Function(name, { ...code, tags });
        new lambda.FunctionUrl('open-url', { functionName: fn('open').name, authorizationType: 'NONE' });
        new lambda.FunctionUrl('signed-url', { functionName: fn('signed').arn, authorizationType: 'AWS_IAM' });
        new lambda.FunctionUrl('classified-url', { functionName: fn('classified', low).name, authorizationType: 'NONE' });
        new lambda.Permission('for-all', { function: fn('permitted').name, action: 'lambda:InvokeFunction', principal: '*' });
        new lambda.Permission('for-account', { function: fn('for-one').name, action: 'lambda:InvokeFunction', principal: '111122223333' });
        new lambda.Permission('for-organisation', {
          function: fn('for-ours').name,
          action: 'lambda:InvokeFunction',
          principal: '*',
          principalOrgId: 'o-1',
        });
        fn('alone');
      },
      expect: {
        [`${notOpen} open`]: ['advisory', 'Anyone can use it through'],
        [`${notOpen} signed`]: 'pass',
        [`${notOpen} classified`]: 'not-applicable',
        [`${notOpen} permitted`]: 'advisory',
        [`${notOpen} for-one`]: 'pass',
        [`${notOpen} for-ours`]: 'pass',
        [`${notOpen} alone`]: 'pass',
      },
    },
    'methods and routes': {
      program: () => {
        const api = new apigateway.RestApi('shop', {});
        const method = { restApi: api.id, resourceId: api.rootResourceId, httpMethod: 'GET' };
        new apigateway.Method('open', { ...method, authorization: 'NONE' });
        new apigateway.Method('signed', { ...method, httpMethod: 'POST', authorization: 'AWS_IAM' });
        new apigateway.Method('preflight', { ...method, httpMethod: 'OPTIONS', authorization: 'NONE' });
        const http = new apigatewayv2.Api('http', { protocolType: 'HTTP' });
        new apigatewayv2.Route('route-open', { apiId: http.id, routeKey: 'GET /books' });
        new apigatewayv2.Route('route-jwt', { apiId: http.id, routeKey: 'POST /books', authorizationType: 'JWT', authorizerId: 'a' });
      },
      expect: {
        [`${notOpen} open`]: 'advisory',
        [`${notOpen} signed`]: 'pass',
        [`${notOpen} preflight`]: 'not-applicable',
        [`${notOpen} route-open`]: 'advisory',
        [`${notOpen} route-jwt`]: 'pass',
      },
    },
    'the endpoint of a cluster': {
      program: () => {
        const cluster = (name: string, vpcConfig: eks.ClusterArgs['vpcConfig']) =>
          new eks.Cluster(name, { roleArn: 'arn:aws:iam::111122223333:role/eks', vpcConfig });
        const subnetIds = ['subnet-0a1b2c3d4e5f60718', 'subnet-1a1b2c3d4e5f60718'];
        cluster('unsaid', { subnetIds });
        cluster('office-only', { subnetIds, publicAccessCidrs: office });
        cluster('private', { subnetIds, endpointPublicAccess: false, endpointPrivateAccess: true });
      },
      expect: { [`${ports} office-only`]: 'pass', [`${ports} private`]: 'pass' },
    },
  });
});

describe('levels and exceptions', () => {
  const program = () => {
    group('admin', [tcp(22, world)]);
    new s3.Bucket('site', { acl: 'public-read' });
    new s3.Bucket('plain', {});
  };
  const said = (admin: string, open: string, block: string) =>
    ({ [`${ports} admin`]: admin, [`${notPublic} site`]: open, [`${blocked} plain`]: block }) as StackCase['expect'];
  const exception = {
    control: ports,
    resource: '**::admin',
    owner: 'net@example.com',
    reason: 'Until the VPN is there.',
    until: '2027-02-28',
  };
  mockStacks({
    'as it comes': { program, expect: said('mandatory', 'mandatory', 'advisory') },
    'a stack of low data': {
      config: { 'ccm:dataClassification': 'low' },
      program,
      expect: said('mandatory', 'not-applicable', 'not-applicable'),
    },
    'a stack of high data': {
      config: { 'ccm:dataClassification': 'high' },
      program,
      expect: { ...said('mandatory', 'mandatory', 'advisory'), [`${notPublic} site`]: ['mandatory', 'high data must not be public'] },
    },
    'advisory as a control': { ccm: { controls: { 'IVS-03': 'advisory' } }, program, expect: said('advisory', 'advisory', 'advisory') },
    'mandatory as a control': {
      ccm: { controls: { 'IVS-03': 'mandatory' } },
      program,
      expect: said('mandatory', 'mandatory', 'mandatory'),
    },
    'rule by rule': {
      ccm: { controls: { [ports]: 'advisory', [blocked]: 'mandatory', [notPublic]: 'disabled' } },
      program,
      expect: said('advisory', 'not-asked', 'mandatory'),
    },
    'a class of one’s own that may be public': {
      ccm: { classification: { assume: 'open', classes: { open: {}, secret: { share: { public: 'never' } } } } },
      program,
      expect: said('mandatory', 'not-applicable', 'not-applicable'),
    },
    'an exception in force': {
      today: '2027-02-28',
      ccm: { exceptions: [exception] },
      program,
      expect: said('excepted', 'mandatory', 'advisory'),
    },
    'an exception that is over': {
      today: '2027-03-01',
      ccm: { exceptions: [exception] },
      program,
      expect: said('mandatory', 'mandatory', 'advisory'),
    },
    'an exception that nobody owns': {
      today: '2027-01-01',
      ccm: { exceptions: [{ ...exception, owner: undefined }] },
      program,
      expect: said('mandatory', 'mandatory', 'advisory'),
    },
  });
});
