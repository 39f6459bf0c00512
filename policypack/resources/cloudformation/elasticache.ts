import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { cacheBackup, cachedOnce, groupStore, serverlessBackup, serverlessExposure } from '../cache-cells';
import { always, regionOf } from '../cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const insideVpc = cannot('A cache is reached only inside its VPC.');

export const elasticache = cfnRows({
  'AWS::ElastiCache::CacheCluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: c => cachedOnce(c, false),
      exposure: insideVpc,
      backup: c => cacheBackup(c),
    },
  },
  'AWS::ElastiCache::ReplicationGroup': {
    holds: 'data',
    model: 'paas',
    names: ['replicationGroupId'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: groupStore,
      exposure: insideVpc,
      backup: g => cacheBackup(g),
    },
  },
  'AWS::ElastiCache::ServerlessCache': {
    holds: 'data',
    model: 'paas',
    names: ['serverlessCacheName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key of the service's where none is named (ElastiCache API, ServerlessCache, 2026).
      encryption: (c, around) => one(always('cache', () => around.key(c, 'kmsKeyId'))),
      exposure: serverlessExposure,
      backup: serverlessBackup,
    },
  },
  'AWS::ElastiCache::GlobalReplicationGroup': setting,
  'AWS::ElastiCache::SubnetGroup': setting,
  'AWS::ElastiCache::ParameterGroup': setting,
  'AWS::ElastiCache::User': setting,
  'AWS::ElastiCache::UserGroup': setting,
});
