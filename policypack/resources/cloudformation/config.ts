import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const config: Table = {
  ...cfnRows({
    'AWS::Config::ConfigRule': placed,
    'AWS::Config::DeliveryChannel': placed,
    'AWS::Config::ConformancePack': tagged,
    'AWS::Config::ConfigurationAggregator': tagged,
    'AWS::Config::AggregationAuthorization': tagged,
    'AWS::Config::RemediationConfiguration': placed,
  }),
  ...uncheckedRows({ 'AWS::Config::ConfigurationRecorder': placed }),
};
