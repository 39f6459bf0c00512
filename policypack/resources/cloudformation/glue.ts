import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { catalogStore } from '../glue-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const worker = { holds: 'compute', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

/** The catalog says where data is, and keeps none of it. */
export const glue: Table = {
  ...cfnRows({
    'AWS::Glue::Job': worker,
    'AWS::Glue::Crawler': worker,
    'AWS::Glue::Classifier': setting,
    'AWS::Glue::Connection': setting,
    'AWS::Glue::DataCatalogEncryptionSettings': {
      holds: 'other',
      model: 'paas',
      facts: { encryption: (s, around) => catalogStore(s.dataCatalogEncryptionSettings, around) },
    },
    'AWS::Glue::DataQualityRuleset': setting,
    'AWS::Glue::Database': setting,
    'AWS::Glue::Registry': setting,
    'AWS::Glue::Schema': setting,
    'AWS::Glue::SchemaVersion': setting,
    'AWS::Glue::SecurityConfiguration': setting,
    'AWS::Glue::TableOptimizer': setting,
    'AWS::Glue::Trigger': setting,
    'AWS::Glue::UserDefinedFunction': setting,
    'AWS::Glue::Workflow': setting,
  }),
  ...uncheckedRows({ 'AWS::Glue::DevEndpoint': worker, 'AWS::Glue::Table': setting, 'AWS::Glue::Partition': setting }),
};
