import { workload } from '../../kinds/compute';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';
import { catalogStore } from './cells';

/** The catalog says where data is, and keeps none of it. */
export const glue = awsRows({
  'aws:glue/job:Job': { kind: workload },
  'aws:glue/crawler:Crawler': { kind: workload },
  'aws:glue/devEndpoint:DevEndpoint': { kind: workload },
  'aws:glue/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings': {
    kind: setting,
    facts: { encryption: (s, around) => catalogStore(s.dataCatalogEncryptionSettings, around) },
  },
});
