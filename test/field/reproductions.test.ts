import cek03 from '../../controls/cek-03-data-encryption';
import iam05 from '../../controls/iam-05-least-privilege';
import type { Sample } from '../../policypack/define';
import { type Circumstances, verdictOn } from '../support/samples';

/**
 * The least that shows what the findings in recordings.md and templates.md show, in programs of our own, with the right outcome.
 * Where the pack does not say so yet, a test is `it.failing`.
 */
const atRest = (sample: Sample, others: readonly Sample[] = [], circumstances: Circumstances = {}): readonly [string, string] => {
  const { outcome, reason } = verdictOn(cek03, 'encrypted-at-rest', [sample, ...others], circumstances);
  return [outcome, reason];
};

/** SNS stores messages with disk encryption by default; KMS is added to it (SNS developer guide, "Data encryption", 2026). */
describe('a topic that names no key', () => {
  const topics: readonly Sample[] = [
    { type: 'aws:sns/topic:Topic', inputs: {} },
    { type: 'AWS::SNS::Topic', inputs: {} },
  ];
  it.each(topics)('$type is encrypted as medium data demands', topic => {
    expect(atRest(topic)).toEqual(['pass', '']);
  });
  it('is told what it has where its class demands more', () => {
    expect(atRest({ type: 'aws:sns/topic:Topic', inputs: { tags: { 'data-classification': 'high' } } })).toEqual([
      'fail',
      "Its topic has the provider's key; high data needs a customer managed key.",
    ]);
  });
  it('fails where its class demands a key of the customer', () => {
    expect(
      atRest({ type: 'aws:sns/topic:Topic', inputs: { kmsMasterKeyId: 'alias/aws/sns', tags: { 'data-classification': 'high' } } }),
    ).toEqual(['fail', "Its topic has the provider's key; high data needs a customer managed key."]);
  });
});

/** A root volume is encrypted where its image is, and where the account encrypts by default (EBS user guide, "EBS encryption", 2026). */
describe('a machine that does not speak of the encryption of its volumes', () => {
  const machines: readonly Sample[] = [
    { type: 'aws:ec2/instance:Instance', inputs: { ami: 'ami-1', instanceType: 't3.small' } },
    {
      type: 'aws:ec2/launchConfiguration:LaunchConfiguration',
      inputs: {
        imageId: 'ami-1',
        instanceType: 't3.small',
        rootBlockDevice: { volumeSize: 20 },
        ebsBlockDevices: [{ deviceName: '/dev/sdf', volumeSize: 5 }],
      },
    },
    { type: 'AWS::EC2::LaunchTemplate', inputs: { launchTemplateData: { imageId: 'ami-1', instanceType: 't3.small' } } },
    { type: 'AWS::AutoScaling::LaunchConfiguration', inputs: { imageId: 'ami-1', instanceType: 't3.small' } },
  ];
  it.each(machines)('$type fails while nobody answers for the account', machine => {
    expect(atRest(machine)).toEqual(['fail', 'Its root volume has no encryption; medium data needs encryption.']);
  });
  it.each(machines)('$type passes where the account is said to encrypt by default', machine => {
    expect(atRest(machine, [], { outside: { assured: ['ebs-encryption-by-default'] } })).toEqual(['pass', '']);
  });

  const copy = (encrypted: boolean): Sample => ({
    type: 'aws:ec2/amiCopy:AmiCopy',
    name: 'copy',
    inputs: { name: 'base', encrypted, sourceAmiId: 'ami-1', sourceAmiRegion: 'eu-central-1' },
  });
  const ofCopy: readonly Sample[] = [
    { type: 'aws:ec2/instance:Instance', inputs: { ami: 'copy', instanceType: 't3.small' }, from: { ami: ['copy'] } },
    {
      type: 'aws:ec2/launchConfiguration:LaunchConfiguration',
      inputs: { imageId: 'copy', instanceType: 't3.small', rootBlockDevice: { volumeSize: 20 } },
      from: { imageId: ['copy'] },
    },
    { type: 'aws:ec2/launchTemplate:LaunchTemplate', inputs: { imageId: 'copy', instanceType: 't3.small' }, from: { imageId: ['copy'] } },
  ];
  it.each(ofCopy)('$type passes where its image is an encrypted copy made in the same stack', machine => {
    expect(atRest(machine, [copy(true)])).toEqual(['pass', '']);
  });
  it.each(ofCopy)('$type does not pass where that copy does not ask for it', machine => {
    expect(atRest(machine, [copy(false)])[0]).not.toBe('pass');
  });
});

/** Backups are what a lone node writes to disk besides its swap (ElastiCache guide, "At-rest encryption", 2026). */
describe('a lone node of a cache', () => {
  const nodes: readonly Sample[] = ['aws:elasticache/cluster:Cluster', 'AWS::ElastiCache::CacheCluster'].flatMap(type =>
    ['redis', 'valkey'].flatMap(engine => [
      { type, inputs: { engine, numCacheNodes: 1 } },
      { type, inputs: { engine, numCacheNodes: 1, snapshotRetentionLimit: 7 } },
    ]),
  );
  const memcached: Sample = { type: 'AWS::ElastiCache::CacheCluster', inputs: { engine: 'memcached', numCacheNodes: 2 } };

  it.each(nodes)('fails with or without backups, and is told what can be encrypted: $type $inputs', node => {
    expect(atRest(node)).toEqual([
      'fail',
      'Its cache has no encryption; medium data needs encryption. It cannot be encrypted, but a replication group of one node can.',
    ]);
  });
  it('passes as a group of one node', () => {
    const group = { engine: 'redis', numCacheClusters: 1, replicationGroupDescription: 'Sessions', atRestEncryptionEnabled: true };
    expect(atRest({ type: 'AWS::ElastiCache::ReplicationGroup', inputs: group })).toEqual(['pass', '']);
  });
  it('keeps nothing where it is Memcached', () => {
    expect(atRest(memcached)[0]).toBe('not-applicable');
  });
});

describe('all actions but a few', () => {
  const policy = (statement: Readonly<Record<string, unknown>>): Sample => ({
    type: 'AWS::IAM::ManagedPolicy',
    inputs: {
      policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*', ...statement }] },
    },
  });
  /** Second factors tell who asks, not what they may do. */
  it('fails with a second factor as without', () => {
    const mfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
    expect(verdictOn(iam05, 'not-inverted', [policy({})]).outcome).toBe('fail');
    expect(verdictOn(iam05, 'not-inverted', [policy(mfa)]).outcome).toBe('fail');
  });
});
