import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { cacheBackup, cachedOnce, groupStore, serverlessBackup, serverlessExposure } from '../cache-cells';
import { always, regionAndZone, regionOf, tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const insideVpc = cannot('A cache is reached only inside its VPC.');

export const elasticache = awsRows({
  'aws:elasticache/cluster:Cluster': {
    holds: 'data',
    model: 'paas',
    names: ['clusterId'],
    belongsTo: (c, around) => {
      const group = around.target(c, 'replicationGroupId', 'aws:elasticache/replicationGroup:ReplicationGroup');
      return group ? one(group as never) : [];
    },
    facts: {
      tags: tagMap,
      location: regionAndZone,
      encryption: (c, around) => cachedOnce(c, around.given(c, 'replicationGroupId')),
      exposure: insideVpc,
      backup: (c, around) => cacheBackup(c, around.given(c, 'replicationGroupId')),
    },
  },
  'aws:elasticache/replicationGroup:ReplicationGroup': {
    holds: 'data',
    model: 'paas',
    names: ['replicationGroupId'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: groupStore,
      exposure: insideVpc,
      backup: g => cacheBackup(g),
    },
  },
  'aws:elasticache/serverlessCache:ServerlessCache': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key of the service's where none is named (ElastiCache API, ServerlessCache, 2026).
      encryption: (c, around) => one(always('cache', () => around.key(c, 'kmsKeyId'))),
      exposure: serverlessExposure,
      backup: serverlessBackup,
    },
  },
  'aws:elasticache/globalReplicationGroup:GlobalReplicationGroup': setting,
  'aws:elasticache/subnetGroup:SubnetGroup': setting,
  'aws:elasticache/parameterGroup:ParameterGroup': setting,
  'aws:elasticache/user:User': setting,
  'aws:elasticache/userGroup:UserGroup': setting,
  'aws:elasticache/userGroupAssociation:UserGroupAssociation': setting,
});
