import { one } from '../../../../engine/known';
import { database, store } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { cacheBackup, cachedOnce, groupStore, serverlessBackup, serverlessExposure } from './cells';

export const elasticache = cfnRows({
  'AWS::ElastiCache::CacheCluster': {
    kind: database,
    names: ['clusterName'],
    facts: {
      encryption: c => cachedOnce(c, false),
      backup: c => cacheBackup(c),
    },
  },
  'AWS::ElastiCache::ReplicationGroup': {
    kind: database,
    names: ['replicationGroupId'],
    facts: {
      encryption: groupStore,
      backup: g => cacheBackup(g),
    },
  },
  'AWS::ElastiCache::ServerlessCache': {
    kind: store,
    names: ['serverlessCacheName'],
    facts: {
      // Always encrypted, with a key of the service's where none is named (ElastiCache API, ServerlessCache, 2026).
      encryption: (c, around) => one(always('cache', () => around.key(c, 'kmsKeyId'))),
      exposure: serverlessExposure,
      backup: serverlessBackup,
    },
  },
});
