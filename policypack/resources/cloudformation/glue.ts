import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { catalogStore } from '../glue-cells';
import { workload } from '../kinds/compute';
import { setting } from '../kinds/other';
import { cfnRows } from '../row';

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
