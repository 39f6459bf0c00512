import { of } from '../../support/cells';

it.each([
  'aws:wafv2/webAcl:WebAcl',
  'AWS::WAFv2::WebACL',
  'AWS::WAFRegional::WebACL',
  'aws:wafregional/webAcl:WebAcl',
  'aws:waf/webAcl:WebAcl',
  'AWS::WAF::WebACL',
])('%s has no ports to open', type => {
  expect(of('ingress', type)).toBe('cannot');
});
