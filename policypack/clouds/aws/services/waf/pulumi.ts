import { requestFilter } from '../../kinds/network';
import { awsRows } from '../../row';

export const waf = awsRows({
  'aws:wafv2/webAcl:WebAcl': { kind: requestFilter },
  'aws:wafregional/webAcl:WebAcl': { kind: requestFilter },
  'aws:waf/webAcl:WebAcl': { kind: requestFilter },
});
