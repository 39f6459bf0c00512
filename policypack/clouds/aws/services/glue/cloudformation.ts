import type { Table } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { uncheckedRows } from '../../shared/unchecked';
import { catalogStore } from './cells';

/** The catalog says where data is, and keeps none of it. */
export const glue: Table = {
  ...cfnRows({
    'AWS::Glue::Job': { kind: workload },
    'AWS::Glue::Crawler': { kind: workload },
    'AWS::Glue::DataCatalogEncryptionSettings': {
      kind: setting,
      facts: { encryption: (s, around) => catalogStore(s.dataCatalogEncryptionSettings, around) },
    },
  }),
  ...uncheckedRows({ 'AWS::Glue::DevEndpoint': { kind: workload } }),
};
