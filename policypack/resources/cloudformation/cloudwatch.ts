import { one } from '../../engine/known';
import { cannot, type Table } from '../../engine/row';
import { always, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const cloudwatch: Table = {
  ...cfnRows({
    'AWS::Logs::LogGroup': {
      holds: 'data',
      model: 'paas',
      names: ['logGroupName'],
      facts: {
        tags: stackTags,
        location: regionOf,
        // Always encrypted, with a key of the service's own unless another is named (CloudFormation schema of AWS::Logs::LogGroup, 2026).
        encryption: (g, around) => one(always('log group', () => around.key(g, 'kmsKeyId'))),
        exposure: g => openBy('its resource policy', () => g.resourcePolicyDocument as unknown),
        backup: cannot('CloudWatch Logs keeps one copy of a log, until its retention ends.'),
      },
    },
    'AWS::Logs::ResourcePolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
    },
    'AWS::Logs::Destination': {
      holds: 'identity',
      model: 'paas',
      names: ['destinationName'],
      facts: { tags: stackTags, admits: d => grantsOf(() => d.destinationPolicy, 'resource') },
    },
    'AWS::XRay::ResourcePolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
    },
    'AWS::Logs::LogStream': setting,
    'AWS::Logs::MetricFilter': setting,
    'AWS::Logs::SubscriptionFilter': setting,
    'AWS::Logs::AccountPolicy': setting,
    'AWS::Logs::LogAnomalyDetector': setting,
    'AWS::Logs::Delivery': setting,
    'AWS::Logs::DeliveryDestination': setting,
    'AWS::Logs::DeliverySource': setting,
    'AWS::Logs::QueryDefinition': setting,
    'AWS::Logs::Transformer': setting,
    'AWS::CloudWatch::Alarm': setting,
    'AWS::CloudWatch::CompositeAlarm': setting,
    'AWS::CloudWatch::Dashboard': setting,
    'AWS::CloudWatch::InsightRule': setting,
    'AWS::CloudWatch::MetricStream': setting,
    'AWS::XRay::Group': setting,
    'AWS::XRay::SamplingRule': setting,
  }),
  ...uncheckedRows({ 'AWS::CloudWatch::AnomalyDetector': setting }),
};
