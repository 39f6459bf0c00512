import type { RowAspect } from '../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const lone = expect.objectContaining({ encrypted: false, instead: 'a replication group of one node' });
const backup = (days: unknown) => expect.objectContaining({ days });

it.each<[string, Inputs, unknown]>([
  ['aws:docdb/cluster:Cluster', {}, [store(false)]],
  ['aws:docdb/cluster:Cluster', { storageEncrypted: true, kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:docdb/cluster:Cluster', { snapshotIdentifier: 'old' }, ['unknown']],
  ['aws:docdb/clusterInstance:ClusterInstance', {}, 'cannot'],
  ['aws:docdb/elasticCluster:ElasticCluster', {}, [store(true)]],
  ['AWS::DocDB::DBCluster', {}, [store(false)]],
  ['AWS::DocDB::DBCluster', { storageEncrypted: 'true', kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::DocDB::DBInstance', {}, 'cannot'],
  ['AWS::DocDBElastic::Cluster', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:neptune/cluster:Cluster', {}, [store(false)]],
  ['aws:neptune/cluster:Cluster', { storageEncrypted: true, kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:neptune/clusterInstance:ClusterInstance', {}, 'cannot'],
  ['aws:neptunegraph/graph:Graph', {}, [store(true)]],
  ['AWS::Neptune::DBCluster', { storageEncrypted: UNKNOWN }, ['unknown']],
  ['AWS::Neptune::DBCluster', {}, [store(false)]],
  ['AWS::Neptune::DBInstance', {}, 'cannot'],
  ['AWS::NeptuneGraph::Graph', { kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
  ['aws:redshift/cluster:Cluster', {}, [store(true)]],
  ['aws:redshift/cluster:Cluster', { encrypted: 'false' }, [store(false)]],
  ['aws:redshift/cluster:Cluster', { encrypted: UNKNOWN }, 'unknown'],
  ['AWS::Redshift::Cluster', {}, [store(true)]],
  ['AWS::Redshift::Cluster', { encrypted: false }, [store(false)]],
  ['aws:redshiftserverless/namespace:Namespace', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::RedshiftServerless::Namespace', {}, [store(true)]],
  ['aws:dynamodb/table:Table', {}, [store(true)]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: true } }, [store(true)]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: true, kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: false, kmsKeyArn: KEY } }, [store(true)]],
  ['aws:dynamodb/table:Table', { replicas: [{ regionName: 'eu-west-1', kmsKeyArn: KEY }] }, [store(true), store(true, 'customer-key')]],
  ['aws:dynamodb/tableReplica:TableReplica', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::DynamoDB::Table', { sseSpecification: { sseEnabled: true, kmsMasterKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::DynamoDB::Table', {}, [store(true)]],
  [
    'AWS::DynamoDB::GlobalTable',
    { sseSpecification: { sseEnabled: true }, replicas: [{ sseSpecification: { kmsMasterKeyId: KEY } }, {}] },
    [store(true, 'customer-key'), store(true)],
  ],
  ['aws:dax/cluster:Cluster', {}, [store(false)]],
  ['aws:dax/cluster:Cluster', { serverSideEncryption: { enabled: true } }, [store(true)]],
  ['AWS::DAX::Cluster', { sseSpecification: { sseEnabled: 'true' } }, [store(true)]],
  ['AWS::DAX::Cluster', {}, [store(false)]],
  ['aws:elasticache/cluster:Cluster', { engine: 'memcached' }, 'cannot'],
  ['aws:elasticache/cluster:Cluster', { engine: 'redis' }, [lone]],
  ['aws:elasticache/cluster:Cluster', { replicationGroupId: 'g' }, 'cannot'],
  ['aws:elasticache/replicationGroup:ReplicationGroup', {}, [store(false)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', { engine: 'valkey' }, [store(true)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', { atRestEncryptionEnabled: UNKNOWN }, 'unknown'],
  ['aws:elasticache/replicationGroup:ReplicationGroup', { engine: 'valkey', atRestEncryptionEnabled: false }, [store(false)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', { atRestEncryptionEnabled: false, durability: 'sync' }, [store(true)]],
  ['AWS::ElastiCache::ReplicationGroup', { atRestEncryptionEnabled: UNKNOWN, durability: 'async' }, [store(true)]],
  ['AWS::ElastiCache::ReplicationGroup', { engine: 'redis', durability: 'default' }, [store(false)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', { globalReplicationGroupId: 'g' }, 'unknown'],
  ['aws:elasticache/serverlessCache:ServerlessCache', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::ElastiCache::CacheCluster', { engine: 'redis' }, [lone]],
  ['AWS::ElastiCache::ReplicationGroup', { atRestEncryptionEnabled: true, kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::ElastiCache::ServerlessCache', {}, [store(true)]],
  ['aws:memorydb/cluster:Cluster', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::MemoryDB::Cluster', {}, [store(true)]],
  ['aws:opensearch/domain:Domain', {}, [store(false)]],
  ['aws:opensearch/domain:Domain', { encryptAtRest: { enabled: true, kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['aws:elasticsearch/domain:Domain', { encryptAtRest: { enabled: UNKNOWN } }, 'unknown'],
  ['AWS::OpenSearchService::Domain', {}, [store(false)]],
  ['AWS::Elasticsearch::Domain', { encryptionAtRestOptions: { enabled: true } }, [store(true)]],
  ['aws:opensearch/serverlessCollection:ServerlessCollection', {}, [store(true)]],
  ['AWS::OpenSearchServerless::Collection', { encryptionConfig: { kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['aws:timestreamwrite/database:Database', {}, [store(true)]],
  ['AWS::Timestream::Database', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::Timestream::Table', {}, 'cannot'],
  ['aws:keyspaces/table:Table', { encryptionSpecification: { kmsKeyIdentifier: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Cassandra::Table', {}, [store(true)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:docdb/cluster:Cluster', {}, [backup(1)]],
  ['AWS::DocDB::DBCluster', { backupRetentionPeriod: 5 }, [backup(5)]],
  ['AWS::DocDB::DBInstance', {}, 'cannot'],
  ['aws:neptune/cluster:Cluster', { backupRetentionPeriod: UNKNOWN }, ['unknown']],
  ['AWS::Neptune::DBCluster', {}, [backup(1)]],
  ['aws:redshift/cluster:Cluster', {}, [backup(1)]],
  ['AWS::Redshift::Cluster', { automatedSnapshotRetentionPeriod: 0 }, [backup(0)]],
  ['AWS::RedshiftServerless::Namespace', {}, [backup(1)]],
  ['aws:redshift/clusterSnapshot:ClusterSnapshot', {}, 'cannot'],
  ['aws:dynamodb/table:Table', {}, [backup(0)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: { enabled: true } }, [backup(35)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: '10' } }, [backup(10)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: UNKNOWN }, ['unknown']],
  ['aws:dynamodb/tableReplica:TableReplica', { pointInTimeRecovery: true }, [backup(35)]],
  ['AWS::DynamoDB::Table', { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: 'true' } }, [backup(35)]],
  ['AWS::DynamoDB::Table', {}, [backup(0)]],
  [
    'AWS::DynamoDB::GlobalTable',
    { replicas: [{ pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true } }, UNKNOWN] },
    [backup(35), 'unknown'],
  ],
  ['aws:dax/cluster:Cluster', {}, 'cannot'],
  ['aws:elasticache/cluster:Cluster', { engine: 'memcached' }, 'cannot'],
  ['aws:elasticache/cluster:Cluster', { engine: 'redis', snapshotRetentionLimit: 5 }, [backup(5)]],
  ['aws:elasticache/serverlessCache:ServerlessCache', { engine: 'memcached' }, [backup(0)]],
  ['AWS::ElastiCache::ServerlessCache', { engine: 'memcached', snapshotRetentionLimit: 3 }, [backup(3)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', {}, [backup(0)]],
  ['AWS::ElastiCache::CacheCluster', { engine: 'redis' }, [backup(0)]],
  ['aws:memorydb/cluster:Cluster', {}, [backup(0)]],
  ['AWS::MemoryDB::Cluster', { snapshotRetentionLimit: 7 }, [backup(7)]],
  ['aws:opensearch/domain:Domain', {}, [backup(14)]],
  ['AWS::Elasticsearch::Domain', {}, [backup(14)]],
  ['AWS::OpenSearchServerless::Collection', {}, ['unknown']],
  ['AWS::Timestream::Table', {}, ['unknown']],
  ['aws:keyspaces/table:Table', { pointInTimeRecovery: { status: 'ENABLED' } }, [backup(35)]],
  ['AWS::Cassandra::Table', {}, [backup(0)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

const anyone = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' } });
it.each<[string, Inputs, unknown]>([
  ['aws:neptune/clusterInstance:ClusterInstance', { publiclyAccessible: true }, [true]],
  ['AWS::Neptune::DBInstance', {}, [false]],
  ['aws:neptunegraph/graph:Graph', { publicConnectivity: UNKNOWN }, 'unknown'],
  ['AWS::NeptuneGraph::Graph', { publicConnectivity: true }, [true]],
  ['aws:redshift/cluster:Cluster', {}, [false]],
  ['aws:redshift/cluster:Cluster', { publiclyAccessible: true }, [true]],
  ['AWS::Redshift::Cluster', { publiclyAccessible: 'true' }, [true, false]],
  ['aws:redshiftserverless/workgroup:Workgroup', {}, [false]],
  ['aws:elasticache/serverlessCache:ServerlessCache', {}, [false]],
  ['AWS::ElastiCache::ServerlessCache', { connectionType: 'public' }, [true]],
  ['AWS::ElastiCache::ServerlessCache', { connectionType: UNKNOWN }, ['unknown']],
  ['aws:opensearch/domain:Domain', { accessPolicies: anyone }, [true]],
  ['aws:opensearch/domain:Domain', { accessPolicies: anyone, vpcOptions: { subnetIds: ['s'] } }, [false]],
  ['aws:elasticsearch/domain:Domain', {}, [false]],
  ['AWS::OpenSearchService::Domain', { accessPolicies: JSON.parse(anyone) }, [true]],
  ['AWS::Elasticsearch::Domain', { accessPolicies: UNKNOWN }, ['unknown']],
  ['AWS::Elasticsearch::Domain', { vpcOptions: UNKNOWN, accessPolicies: anyone }, ['unknown']],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});
it.each([
  'aws:docdb/cluster:Cluster',
  'AWS::DocDB::DBCluster',
  'aws:dynamodb/table:Table',
  'AWS::DynamoDB::Table',
  'aws:elasticache/replicationGroup:ReplicationGroup',
  'AWS::ElastiCache::CacheCluster',
  'aws:memorydb/cluster:Cluster',
  'AWS::MemoryDB::Cluster',
  'aws:keyspaces/table:Table',
  'AWS::Timestream::Database',
  'AWS::OpenSearchServerless::Collection',
])('%s cannot be public', type => {
  expect(of('exposure', type, {})).toBe('cannot');
});

it('looks at what completes a database', () => {
  expect(
    of(
      'exposure',
      'aws:opensearch/domain:Domain',
      { domainName: 'logs' },
      { type: 'aws:opensearch/domainPolicy:DomainPolicy', inputs: { domainName: 'logs', accessPolicies: anyone } },
    ),
  ).toEqual([expect.objectContaining({ public: false }), expect.objectContaining({ public: true })]);
  expect(
    of(
      'exposure',
      'AWS::RedshiftServerless::Namespace',
      { namespaceName: 'n' },
      { type: 'AWS::RedshiftServerless::Workgroup', inputs: { namespaceName: 'n', publiclyAccessible: true } },
    ),
  ).toEqual([expect.objectContaining({ public: false }), expect.objectContaining({ public: true })]);
  expect(
    of(
      'backup',
      'aws:redshiftserverless/namespace:Namespace',
      { namespaceName: 'n' },
      { type: 'aws:redshiftserverless/snapshot:Snapshot', inputs: { namespaceName: 'n', retentionPeriod: 40 } },
    ),
  ).toEqual([backup(1), backup(40)]);
  const policy = { type: 'AWS::OpenSearchServerless::SecurityPolicy', inputs: { type: 'encryption', policy: '{"KmsARN":"k"}' } };
  expect(of('encryption', 'AWS::OpenSearchServerless::Collection', {}, policy)).toEqual([store(true, 'unknown')]);
  expect(
    factOf('tags', [{ type: 'AWS::DynamoDB::GlobalTable', inputs: { replicas: [{}, { tags: [{ key: 'a', value: 'b' }] }] } }], {
      tags: ['a'],
    }),
  ).toEqual({ a: 'b' });
});

it.each<[string, string, string]>([
  ['aws:docdb/clusterSnapshot:ClusterSnapshot', 'dbClusterIdentifier', 'aws:docdb/cluster:Cluster'],
  ['aws:neptune/clusterSnapshot:ClusterSnapshot', 'dbClusterIdentifier', 'aws:neptune/cluster:Cluster'],
  ['aws:memorydb/snapshot:Snapshot', 'clusterName', 'aws:memorydb/cluster:Cluster'],
])('%s is encrypted as its cluster is', (type, by, cluster) => {
  const named = { clusterIdentifier: 'c', name: 'c', storageEncrypted: true, kmsKeyId: KEY, kmsKeyArn: KEY };
  expect(of('encryption', type, { [by]: 'c' }, { type: cluster, inputs: named })).toEqual([store(true, 'customer-key')]);
  expect(of('encryption', type, { [by]: 'c' })).toEqual(['unknown']);
  expect(of('backup', type, {})).toBe('cannot');
});
it('counts the plans of the stack that select it', () => {
  const plan = [
    { type: 'aws:backup/plan:Plan', inputs: { name: 'daily', rules: [{ lifecycle: { deleteAfter: 90 } }] } },
    {
      type: 'aws:backup/selection:Selection',
      inputs: { planId: 'daily', selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'daily' }] },
    },
  ];
  const tags = { backup: 'daily' };
  for (const [type, own] of [
    ['aws:dynamodb/table:Table', 0],
    ['aws:rds/instance:Instance', 0],
    ['aws:docdb/cluster:Cluster', 1],
    ['aws:neptune/cluster:Cluster', 1],
    ['aws:redshift/cluster:Cluster', 1],
  ] as const)
    expect(of('backup', type, { tags }, ...plan)).toEqual([backup(own), backup(90)]);
  expect(of('backup', 'aws:elasticache/replicationGroup:ReplicationGroup', { tags }, ...plan)).toEqual([backup(0)]);
  expect(of('backup', 'aws:s3/bucket:Bucket', { tags }, ...plan)).toEqual([backup(90)]);
});
it('lets a table of Timestream be encrypted by its database', () => {
  expect(of('encryption', 'aws:timestreamwrite/table:Table', {})).toBe('cannot');
  expect(of('backup', 'aws:timestreamwrite/table:Table', {})).toEqual(['unknown']);
});
