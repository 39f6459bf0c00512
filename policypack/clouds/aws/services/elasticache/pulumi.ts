import { one } from '../../../../engine/known';
import { database, store } from '../../kinds/data';
import { awsRows } from '../../row';
import { always, regionAndZone } from '../../shared/cells';
import { cacheBackup, cachedOnce, groupStore, serverlessBackup, serverlessExposure } from './cells';

export const elasticache = awsRows({
  'aws:elasticache/cluster:Cluster': {
    kind: database,
    names: ['clusterId'],
    belongsTo: (c, around) => {
      const group = around.target(c, 'replicationGroupId', 'aws:elasticache/replicationGroup:ReplicationGroup');
      return group ? one(group) : [];
    },
    facts: {
      location: regionAndZone,
      encryption: (c, around) => cachedOnce(c, around.given(c, 'replicationGroupId')),
      backup: (c, around) => cacheBackup(c, around.given(c, 'replicationGroupId')),
    },
  },
  'aws:elasticache/replicationGroup:ReplicationGroup': {
    kind: database,
    names: ['replicationGroupId'],
    facts: {
      encryption: groupStore,
      backup: g => cacheBackup(g),
    },
  },
  'aws:elasticache/serverlessCache:ServerlessCache': {
    kind: store,
    facts: {
      // Always encrypted, with a key of the service's where none is named (ElastiCache API, ServerlessCache, 2026).
      encryption: (c, around) => one(always('cache', () => around.key(c, 'kmsKeyId'))),
      exposure: serverlessExposure,
      backup: serverlessBackup,
    },
  },
});
