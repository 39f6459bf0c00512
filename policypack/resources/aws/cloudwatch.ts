import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const cloudwatch = awsRows({
  'aws:cloudwatch/logGroup:LogGroup': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key of the service's own unless another is named (CloudFormation schema of AWS::Logs::LogGroup, 2026).
      encryption: (g, around) => one(always('log group', () => around.key(g, 'kmsKeyId'))),
      exposure: cannot('A log group is read through IAM alone.'),
      backup: cannot('CloudWatch Logs keeps one copy of a log, until its retention ends.'),
    },
  },
  'aws:cloudwatch/logResourcePolicy:LogResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.accessPolicy, 'resource') },
  },
  'aws:cloudwatch/logStream:LogStream': setting,
  'aws:cloudwatch/logMetricFilter:LogMetricFilter': setting,
  'aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter': setting,
  'aws:cloudwatch/logDestination:LogDestination': setting,
  'aws:cloudwatch/logAccountPolicy:LogAccountPolicy': setting,
  'aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy': setting,
  'aws:cloudwatch/logAnomalyDetector:LogAnomalyDetector': setting,
  'aws:cloudwatch/logDelivery:LogDelivery': setting,
  'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': setting,
  'aws:cloudwatch/logDeliverySource:LogDeliverySource': setting,
  'aws:cloudwatch/logIndexPolicy:LogIndexPolicy': setting,
  'aws:cloudwatch/logTransformer:LogTransformer': setting,
  'aws:cloudwatch/queryDefinition:QueryDefinition': setting,
  'aws:cloudwatch/metricAlarm:MetricAlarm': setting,
  'aws:cloudwatch/compositeAlarm:CompositeAlarm': setting,
  'aws:cloudwatch/dashboard:Dashboard': setting,
  'aws:cloudwatch/metricStream:MetricStream': setting,
  'aws:cloudwatch/internetMonitor:InternetMonitor': setting,
  'aws:cloudwatch/contributorInsightRule:ContributorInsightRule': setting,
  'aws:xray/encryptionConfig:EncryptionConfig': {
    holds: 'other',
    model: 'paas',
    // X-Ray always encrypts, with a key of its own unless another is named (X-Ray developer guide, "Data protection", 2026).
    facts: { encryption: (c, around) => one(always('traces', () => around.key(c, 'keyId'))) },
  },
  'aws:xray/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:xray/group:Group': setting,
  'aws:xray/samplingRule:SamplingRule': setting,
});
