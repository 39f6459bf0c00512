import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const acl = {
  holds: 'network',
  model: 'paas',
  facts: { tags: tagMap, ingress: cannot('It filters requests to what it is attached to, and opens no port.') },
} as const;

export const waf = awsRows({
  'aws:wafv2/webAcl:WebAcl': acl,
  'aws:wafregional/webAcl:WebAcl': acl,
  'aws:waf/webAcl:WebAcl': acl,
  'aws:wafv2/webAclAssociation:WebAclAssociation': setting,
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': setting,
  'aws:wafv2/ipSet:IpSet': setting,
  'aws:wafv2/regexPatternSet:RegexPatternSet': setting,
  'aws:wafv2/ruleGroup:RuleGroup': setting,
  'aws:wafregional/webAclAssociation:WebAclAssociation': setting,
  'aws:wafregional/ipSet:IpSet': setting,
  'aws:wafregional/rule:Rule': setting,
  'aws:wafregional/rateBasedRule:RateBasedRule': setting,
  'aws:wafregional/byteMatchSet:ByteMatchSet': setting,
  'aws:waf/ipSet:IpSet': setting,
  'aws:waf/rule:Rule': setting,
  'aws:waf/rateBasedRule:RateBasedRule': setting,
  'aws:waf/byteMatchSet:ByteMatchSet': setting,
});
