import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

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
