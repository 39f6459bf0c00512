import { regionOf, tagMap } from '../cells';
import { catalogStore } from '../glue-cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const worker = { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

/** The catalog says where data is, and keeps none of it. */
export const glue = awsRows({
  'aws:glue/job:Job': worker,
  'aws:glue/crawler:Crawler': worker,
  'aws:glue/devEndpoint:DevEndpoint': worker,
  'aws:glue/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:glue/catalogDatabase:CatalogDatabase': setting,
  'aws:glue/catalogTable:CatalogTable': setting,
  'aws:glue/catalogTableOptimizer:CatalogTableOptimizer': setting,
  'aws:glue/classifier:Classifier': setting,
  'aws:glue/connection:Connection': setting,
  'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings': {
    holds: 'other',
    model: 'paas',
    facts: { encryption: (s, around) => catalogStore(s.dataCatalogEncryptionSettings, around) },
  },
  'aws:glue/dataQualityRuleset:DataQualityRuleset': setting,
  'aws:glue/partition:Partition': setting,
  'aws:glue/partitionIndex:PartitionIndex': setting,
  'aws:glue/registry:Registry': setting,
  'aws:glue/schema:Schema': setting,
  'aws:glue/securityConfiguration:SecurityConfiguration': setting,
  'aws:glue/trigger:Trigger': setting,
  'aws:glue/userDefinedFunction:UserDefinedFunction': setting,
  'aws:glue/workflow:Workflow': setting,
});
