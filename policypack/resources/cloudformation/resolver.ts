import { regionOf } from '../cells';
import { noData, noFilter } from '../network-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const part = {
  holds: 'network',
  model: 'paas',
  facts: { tags: stackTags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;

export const resolver = cfnRows({
  'AWS::Route53Resolver::FirewallDomainList': tagged,
  'AWS::Route53Resolver::FirewallRuleGroup': tagged,
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': tagged,
  'AWS::Route53Resolver::OutpostResolver': part,
  'AWS::Route53Resolver::ResolverConfig': placed,
  'AWS::Route53Resolver::ResolverDNSSECConfig': placed,
  'AWS::Route53Resolver::ResolverEndpoint': part,
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': tagged,
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': placed,
  'AWS::Route53Resolver::ResolverRule': tagged,
  'AWS::Route53Resolver::ResolverRuleAssociation': placed,
  'AWS::Route53Profiles::Profile': tagged,
  'AWS::Route53Profiles::ProfileAssociation': tagged,
  'AWS::Route53Profiles::ProfileResourceAssociation': placed,
});
