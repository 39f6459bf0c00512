import { regionOf, tagMap } from '../cells';
import { noData, noFilter } from '../network-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

const part = { holds: 'network', model: 'paas', facts: { tags: tagMap, location: regionOf, ingress: noFilter, exposure: noData } } as const;

export const resolver = awsRows({
  'aws:route53/profilesAssociation:ProfilesAssociation': tagged,
  'aws:route53/profilesProfile:ProfilesProfile': tagged,
  'aws:route53/profilesResourceAssociation:ProfilesResourceAssociation': placed,
  'aws:route53/resolverConfig:ResolverConfig': placed,
  'aws:route53/resolverDnsSecConfig:ResolverDnsSecConfig': placed,
  'aws:route53/resolverEndpoint:ResolverEndpoint': part,
  'aws:route53/resolverFirewallConfig:ResolverFirewallConfig': placed,
  'aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList': tagged,
  'aws:route53/resolverFirewallRule:ResolverFirewallRule': placed,
  'aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup': tagged,
  'aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation': tagged,
  'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig': tagged,
  'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation': placed,
  'aws:route53/resolverRule:ResolverRule': tagged,
  'aws:route53/resolverRuleAssociation:ResolverRuleAssociation': placed,
});
