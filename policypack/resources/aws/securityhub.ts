import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const securityhub = awsRows({
  'aws:securityhub/accountV2:AccountV2': tagged,
  'aws:securityhub/aggregatorV2:AggregatorV2': tagged,
  'aws:securityhub/automationRule:AutomationRule': tagged,
  'aws:securityhub/automationRuleV2:AutomationRuleV2': tagged,
  'aws:securityhub/connectorV2:ConnectorV2': tagged,
  'aws:securityhub/account:Account': placed,
  'aws:securityhub/actionTarget:ActionTarget': placed,
  'aws:securityhub/configurationPolicy:ConfigurationPolicy': placed,
  'aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation': placed,
  'aws:securityhub/featureV2:FeatureV2': placed,
  'aws:securityhub/findingAggregator:FindingAggregator': placed,
  'aws:securityhub/insight:Insight': placed,
  'aws:securityhub/inviteAccepter:InviteAccepter': placed,
  'aws:securityhub/member:Member': placed,
  'aws:securityhub/organizationAdminAccount:OrganizationAdminAccount': placed,
  'aws:securityhub/organizationConfiguration:OrganizationConfiguration': placed,
  'aws:securityhub/productSubscription:ProductSubscription': placed,
  'aws:securityhub/standardsControl:StandardsControl': placed,
  'aws:securityhub/standardsControlAssociation:StandardsControlAssociation': placed,
  'aws:securityhub/standardsSubscription:StandardsSubscription': placed,
});
