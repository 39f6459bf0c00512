import { cannot, type Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const acl = {
  holds: 'network',
  model: 'paas',
  facts: { tags: stackTags, ingress: cannot('It filters requests to what it is attached to, and opens no port.') },
} as const;

export const waf: Table = {
  ...cfnRows({
    'AWS::WAFv2::WebACL': acl,
    'AWS::WAFv2::WebACLAssociation': setting,
    'AWS::WAFv2::LoggingConfiguration': setting,
    'AWS::WAFv2::IPSet': setting,
    'AWS::WAFv2::RegexPatternSet': setting,
    'AWS::WAFv2::RuleGroup': setting,
  }),
  ...uncheckedRows({
    'AWS::WAFRegional::WebACL': acl,
    'AWS::WAF::WebACL': acl,
    'AWS::WAFRegional::WebACLAssociation': setting,
    'AWS::WAFRegional::Rule': setting,
    'AWS::WAFRegional::RateBasedRule': setting,
    'AWS::WAFRegional::IPSet': setting,
    'AWS::WAFRegional::ByteMatchSet': setting,
    'AWS::WAFRegional::SizeConstraintSet': setting,
    'AWS::WAFRegional::SqlInjectionMatchSet': setting,
    'AWS::WAFRegional::XssMatchSet': setting,
    'AWS::WAF::Rule': setting,
    'AWS::WAF::IPSet': setting,
    'AWS::WAF::ByteMatchSet': setting,
    'AWS::WAF::SizeConstraintSet': setting,
    'AWS::WAF::SqlInjectionMatchSet': setting,
    'AWS::WAF::XssMatchSet': setting,
  }),
};
