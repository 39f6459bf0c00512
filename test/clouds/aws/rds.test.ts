import { KEY, of } from '../../support/cells';
import { factOf, UNKNOWN } from '../../support/samples';

const store = (encrypted: unknown, key: unknown = 'provider-key', what = 'database') => ({ what, encrypted, key });
const automated = (days: unknown) => ({ by: 'automated backups', days });
const address = (isPublic: unknown) => ({ through: 'a public address', public: isPublic });

it('groups of databases let in ranges, on all ports', () => {
  const open = { from: 'anywhere', family: 'IPv4', protocol: 'all', ports: [0, 65535] };
  expect(
    of('ingress', 'AWS::RDS::DBSecurityGroup', { dbSecurityGroupIngress: [{ cidrip: '0.0.0.0/0' }, { ec2SecurityGroupId: 'sg-1' }] }),
  ).toEqual([open]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroup', { dbSecurityGroupIngress: { cidrip: '10.0.0.0/8' } })).toEqual([
    { ...open, from: 'somewhere' },
  ]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroupIngress', { cidrip: '0.0.0.0/0' })).toEqual([open]);
  expect(of('ingress', 'AWS::RDS::DBSecurityGroupIngress', { cidrip: UNKNOWN })).toEqual(['unknown']);
});

describe('instances, clusters and snapshots', () => {
  type Sample = { type: string; name?: string; inputs: Record<string, unknown> };

  describe('instances', () => {
    const aws = (inputs: Record<string, unknown>): Sample => ({ type: 'aws:rds/instance:Instance', inputs });
    const cfn = (inputs: Record<string, unknown>): Sample => ({ type: 'AWS::RDS::DBInstance', inputs });
    const source = aws({ identifier: 'main', storageEncrypted: true, kmsKeyId: KEY, backupRetentionPeriod: 7 });
    const cfnSource = cfn({ dbInstanceIdentifier: 'main', storageEncrypted: 'true' });

    it.each<[string, Sample[], unknown]>([
      ['nothing is said', [aws({})], [store(false)]],
      ['it says so', [aws({ storageEncrypted: 'true', kmsKeyId: KEY })], [store(true, 'customer-key')]],
      ['nobody knows', [aws({ storageEncrypted: UNKNOWN })], ['unknown']],
      ['a replica is as its source', [aws({ replicateSourceDb: 'main' }), source], [store(true, 'customer-key')]],
      ['a replica of another stack', [aws({ replicateSourceDb: 'elsewhere' })], ['unknown']],
      ['a snapshot of another stack', [aws({ snapshotIdentifier: 'old' })], ['unknown']],
      [
        'a snapshot of the stack',
        [
          aws({ snapshotIdentifier: 'old' }),
          { type: 'aws:rds/snapshot:Snapshot', inputs: { dbSnapshotIdentifier: 'old', dbInstanceIdentifier: 'main' } },
          source,
        ],
        [store(true, 'customer-key')],
      ],
      ['CloudFormation: nothing is said', [cfn({})], [store(false)]],
      ['CloudFormation: it says so', [cfn({ storageEncrypted: true, kmsKeyId: UNKNOWN })], [store(true, 'unknown')]],
      ['CloudFormation: a replica', [cfn({ sourceDbInstanceIdentifier: 'main' }), cfnSource], [store(true)]],
      ['CloudFormation: a snapshot of another stack', [cfn({ dbSnapshotIdentifier: UNKNOWN })], ['unknown']],
      ['CloudFormation: one of a cluster', [cfn({ dbClusterIdentifier: 'c' })], 'cannot'],
    ])('are encrypted: %s', (_name, stack, expected) => {
      expect(factOf('encryption', stack)).toEqual(expected);
    });

    it.each<[string, Sample[], unknown]>([
      ['the provider keeps none by default', [aws({})], [automated(0)]],
      ['as long as they say', [aws({ backupRetentionPeriod: '14' })], [automated(14)]],
      ['nobody knows', [aws({ backupRetentionPeriod: UNKNOWN })], ['unknown']],
      [
        'in another region, too',
        [
          aws({ identifier: 'main' }),
          {
            type: 'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication',
            inputs: { sourceDbInstanceArn: 'main' },
          },
        ],
        [automated(0), { by: 'replicated backups', days: 7 }],
      ],
      ['a replica has its source’s', [aws({ replicateSourceDb: 'main' }), source], [automated(0), automated(7)]],
      ['a replica of another stack', [aws({ replicateSourceDb: 'elsewhere' })], [automated(0), 'unknown']],
      ['restored, as its original was', [aws({ snapshotIdentifier: 'old' })], ['unknown']],
      ['restored, and as long as it says', [aws({ restoreToPointInTime: {}, backupRetentionPeriod: 3 })], [automated(3)]],
      ['CloudFormation keeps one day by default', [cfn({})], [automated(1)]],
      ['CloudFormation: restored, as its original was', [cfn({ dbSnapshotIdentifier: 'old' })], ['unknown']],
      ['CloudFormation: a replica keeps none itself', [cfn({ sourceDbInstanceIdentifier: 'x' })], [automated(0), 'unknown']],
      ['CloudFormation: one of a cluster', [cfn({ dbClusterIdentifier: UNKNOWN })], 'cannot'],
      [
        'CloudFormation: in another region, too',
        [cfn({ backupRetentionPeriod: 2, automaticBackupReplicationRegion: 'eu-west-1' })],
        [automated(2), { by: 'replicated backups', days: 2 }],
      ],
      [
        'CloudFormation: longer in another region',
        [cfn({ automaticBackupReplicationRegion: 'eu-west-1', automaticBackupReplicationRetentionPeriod: 14 })],
        [automated(1), { by: 'replicated backups', days: 14 }],
      ],
    ])('are backed up: %s', (_name, stack, expected) => {
      expect(factOf('backup', stack)).toEqual(expected);
    });

    it('are public where they say so; CloudFormation leaves it to their subnet group', () => {
      expect(factOf('exposure', [aws({})])).toEqual([address(false)]);
      expect(factOf('exposure', [aws({ publiclyAccessible: 'true' })])).toEqual([address(true)]);
      const group = { type: 'AWS::RDS::DBSubnetGroup', inputs: { dbSubnetGroupName: 'own' } };
      for (const [inputs, expected] of [
        [{ engine: 'postgres' }, address(true)],
        [{ engine: 'postgres', dbSubnetGroupName: 'default' }, address(true)],
        [{ engine: 'postgres', dbSubnetGroupName: 'own' }, address(false)],
        [{ engine: 'postgres', dbSubnetGroupName: 'another' }, address(false)],
        [{ engine: 'postgres', dbSubnetGroupName: UNKNOWN }, 'unknown'],
        [{ engine: 'aurora-mysql' }, address(false)],
        [{ dbClusterIdentifier: UNKNOWN }, address(false)],
        [{ dbSnapshotIdentifier: 's', dbSubnetGroupName: 'own' }, 'unknown'],
        [{ sourceDbInstanceIdentifier: 'main' }, 'unknown'],
      ] as const)
        expect(factOf('exposure', [cfn(inputs), group])).toEqual([expected]);
      expect(factOf('exposure', [cfn({ publiclyAccessible: false })])).toEqual([address(false)]);
      expect(factOf('exposure', [cfn({ publiclyAccessible: UNKNOWN })])).toEqual(['unknown']);
    });
    it('carry tags and lie somewhere', () => {
      expect(factOf('tags', [cfn({ tags: [{ key: 'a', value: 'b' }] })], { tags: ['a'] })).toEqual({ a: 'b' });
      expect(factOf('location', [cfn({})], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
    });
  });

  describe('clusters', () => {
    const aws = (inputs: Record<string, unknown>): Sample[] => [{ type: 'aws:rds/cluster:Cluster', inputs }];
    const cfn = (inputs: Record<string, unknown>): Sample[] => [{ type: 'AWS::RDS::DBCluster', inputs }];
    it.each<[string, Sample[], unknown]>([
      ['Aurora is, by default', aws({ engine: 'aurora-postgresql' }), [store(true)]],
      ['Aurora that says no may be an old one', aws({ engine: 'aurora-mysql', storageEncrypted: false }), [store(false)]],
      ['Aurora of which nobody knows whether it says no', aws({ engine: 'aurora-mysql', storageEncrypted: UNKNOWN }), ['unknown']],
      ['Aurora that says nothing', aws({ engine: 'aurora-mysql', storageEncrypted: null }), [store(true)]],
      ['Aurora restored, that says no', aws({ engine: 'aurora-mysql', snapshotIdentifier: 'old', storageEncrypted: false }), ['unknown']],
      ['others that say no', aws({ engine: 'mysql', storageEncrypted: false }), [store(false)]],
      ['others are not, by default', aws({ engine: 'mysql' }), [store(false)]],
      ['an unknown engine', aws({ engine: UNKNOWN }), ['unknown']],
      ['Aurora restored from another stack', aws({ engine: 'aurora-mysql', snapshotIdentifier: 'old' }), [store(true, 'unknown')]],
      [
        'Aurora restored from what had no encryption',
        [
          ...aws({ engine: 'aurora-mysql', snapshotIdentifier: 'old' }),
          { type: 'aws:rds/clusterSnapshot:ClusterSnapshot', inputs: { dbClusterSnapshotIdentifier: 'old', dbClusterIdentifier: 'c' } },
          { type: 'aws:rds/cluster:Cluster', inputs: { clusterIdentifier: 'c', engine: 'mysql' } },
        ],
        [store(true)],
      ],
      [
        'Aurora restored with a key',
        aws({ engine: 'aurora-mysql', snapshotIdentifier: 'old', kmsKeyId: KEY }),
        [store(true, 'customer-key')],
      ],
      ['others restored from another stack', aws({ engine: 'mysql', snapshotIdentifier: 'old' }), ['unknown']],
      ['CloudFormation: Aurora that says no may be an old one', cfn({ engine: 'aurora-mysql', storageEncrypted: 'false' }), [store(false)]],
      ['CloudFormation: Aurora is, by default', cfn({ engine: 'aurora-mysql' }), [store(true)]],
      ['CloudFormation: others are not, by default', cfn({ engine: 'postgres' }), [store(false)]],
      ['CloudFormation: it says so', cfn({ storageEncrypted: true, kmsKeyId: KEY }), [store(true, 'customer-key')]],
    ])('are encrypted: %s', (_name, stack, expected) => {
      expect(factOf('encryption', stack)).toEqual(expected);
    });
    it('are backed up for a day by default, and reached through their instances', () => {
      for (const cluster of [aws({ engine: 'aurora-mysql' }), cfn({ engine: 'aurora-mysql' })]) {
        expect(factOf('backup', cluster)).toEqual([automated(1)]);
        expect(factOf('exposure', cluster)).toBe('cannot');
      }
      for (const clusterOf of [aws, cfn]) {
        expect(factOf('exposure', clusterOf({ engine: 'mysql' }))).toEqual([address(true)]);
        expect(factOf('exposure', clusterOf({ engine: 'mysql', dbSubnetGroupName: 'own' }))).toEqual([address(false)]);
        expect(factOf('exposure', clusterOf({ engine: 'mysql', snapshotIdentifier: 's' }))).toEqual(['unknown']);
      }
      expect(factOf('backup', cfn({ engine: 'mysql', snapshotIdentifier: 's' }))).toEqual(['unknown']);
      expect(factOf('exposure', cfn({ engine: 'mysql', publiclyAccessible: true }))).toEqual([address(true)]);
      expect(factOf('exposure', [{ type: 'aws:rds/clusterInstance:ClusterInstance', inputs: { publiclyAccessible: true } }])).toEqual([
        address(true),
      ]);
      expect(factOf('encryption', [{ type: 'aws:rds/clusterInstance:ClusterInstance', inputs: {} }])).toBe('cannot');
    });
  });

  describe('snapshots', () => {
    const main = { type: 'aws:rds/instance:Instance', inputs: { identifier: 'main', storageEncrypted: true } };
    const snapshot = (inputs: Record<string, unknown>): Sample => ({
      type: 'aws:rds/snapshot:Snapshot',
      inputs: { dbInstanceIdentifier: 'main', dbSnapshotIdentifier: 's', ...inputs },
    });
    const shared = (isPublic: boolean) => ({ through: 'its being shared with everyone', public: isPublic });
    it('are as what they are of', () => {
      expect(factOf('encryption', [snapshot({}), main])).toEqual([store(true, 'provider-key', 'snapshot')]);
      expect(factOf('encryption', [snapshot({})])).toEqual(['unknown']);
      expect(
        factOf('encryption', [
          { type: 'aws:rds/clusterSnapshot:ClusterSnapshot', inputs: { dbClusterIdentifier: 'c' } },
          { type: 'aws:rds/cluster:Cluster', inputs: { clusterIdentifier: 'c', engine: 'mysql' } },
        ]),
      ).toEqual([store(false, 'provider-key', 'snapshot')]);
      const cfn: Sample[] = [
        { type: 'AWS::RDS::DBSnapshot', inputs: { dbInstanceIdentifier: 'main' } },
        { type: 'AWS::RDS::DBInstance', inputs: { dbInstanceIdentifier: 'main', storageEncrypted: true } },
      ];
      expect(factOf('encryption', cfn)).toEqual([store(true, 'provider-key', 'snapshot')]);
      expect(factOf('backup', cfn)).toBe('cannot');
    });
    it('may be public', () => {
      expect(factOf('exposure', [snapshot({})])).toEqual([shared(false)]);
      expect(factOf('exposure', [snapshot({ sharedAccounts: ['111122223333', 'all'] })])).toEqual([shared(true)]);
      expect(factOf('exposure', [snapshot({ sharedAccounts: [UNKNOWN] })])).toBe('unknown');
    });
    it('are copied to where they are copied to', () => {
      const copy = (inputs: Record<string, unknown>): Sample[] => [
        { type: 'aws:rds/snapshotCopy:SnapshotCopy', inputs: { sourceDbSnapshotIdentifier: 's', ...inputs } },
        snapshot({}),
        main,
      ];
      expect(factOf('location', copy({ destinationRegion: 'us-east-1' }), { region: 'eu-central-2' })).toEqual({ region: 'us-east-1' });
      expect(factOf('location', copy({}), { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
      expect(factOf('encryption', copy({ kmsKeyId: KEY }))).toEqual([store(true, 'customer-key', 'snapshot')]);
      expect(factOf('encryption', copy({}))).toEqual([store(true, 'provider-key', 'snapshot')]);
    });
    it('of clusters are copied, too', () => {
      const cluster = { type: 'aws:rds/cluster:Cluster', inputs: { clusterIdentifier: 'c', engine: 'aurora-mysql' } };
      const snapshot = {
        type: 'aws:rds/clusterSnapshot:ClusterSnapshot',
        inputs: { dbClusterIdentifier: 'c', dbClusterSnapshotIdentifier: 's' },
      };
      const copy = { type: 'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy', inputs: { sourceDbClusterSnapshotIdentifier: 's' } };
      expect(factOf('encryption', [copy, snapshot, cluster])).toEqual([store(true, 'provider-key', 'snapshot')]);
      expect(factOf('encryption', [copy])).toEqual(['unknown']);
      const cfn = { type: 'AWS::RDS::ClusterSnapshot', inputs: { dbClusterIdentifier: 'c' } };
      expect(
        factOf('encryption', [cfn, { type: 'AWS::RDS::DBCluster', inputs: { dbClusterIdentifier: 'c', storageEncrypted: true } }]),
      ).toEqual([store(true, 'provider-key', 'snapshot')]);
    });
  });
});
