import { backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const lone = expect.objectContaining({ encrypted: false, instead: 'a replication group of one node' });

it.each<[string, Inputs, unknown]>([
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
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:elasticache/cluster:Cluster', { engine: 'memcached' }, 'cannot'],
  ['aws:elasticache/cluster:Cluster', { engine: 'redis', snapshotRetentionLimit: 5 }, [backup(5)]],
  ['aws:elasticache/serverlessCache:ServerlessCache', { engine: 'memcached' }, [backup(0)]],
  ['AWS::ElastiCache::ServerlessCache', { engine: 'memcached', snapshotRetentionLimit: 3 }, [backup(3)]],
  ['aws:elasticache/replicationGroup:ReplicationGroup', {}, [backup(0)]],
  ['AWS::ElastiCache::CacheCluster', { engine: 'redis' }, [backup(0)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:elasticache/serverlessCache:ServerlessCache', {}, [false]],
  ['AWS::ElastiCache::ServerlessCache', { connectionType: 'public' }, [true]],
  ['AWS::ElastiCache::ServerlessCache', { connectionType: UNKNOWN }, ['unknown']],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});
