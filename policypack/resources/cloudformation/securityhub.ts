import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const securityhub = cfnRows({
  'AWS::SecurityHub::AggregatorV2': tagged,
  'AWS::SecurityHub::AutomationRule': tagged,
  'AWS::SecurityHub::AutomationRuleV2': tagged,
  'AWS::SecurityHub::ConfigurationPolicy': tagged,
  'AWS::SecurityHub::Connector': tagged,
  'AWS::SecurityHub::ConnectorV2': tagged,
  'AWS::SecurityHub::Hub': tagged,
  'AWS::SecurityHub::HubV2': tagged,
  'AWS::SecurityHub::DelegatedAdmin': placed,
  'AWS::SecurityHub::FindingAggregator': placed,
  'AWS::SecurityHub::Insight': placed,
  'AWS::SecurityHub::OrganizationConfiguration': placed,
  'AWS::SecurityHub::PolicyAssociation': placed,
  'AWS::SecurityHub::ProductSubscription': placed,
  'AWS::SecurityHub::SecurityControl': placed,
  'AWS::SecurityHub::Standard': placed,
});
