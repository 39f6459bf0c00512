import type { Table } from '../../../../engine/row';
import { requestFilter } from '../../kinds/network';
import { cfnRows } from '../../row';
import { stackTags } from '../../shared/tags';
import { uncheckedRows } from '../../shared/unchecked';

export const waf: Table = {
  ...cfnRows({
    'AWS::WAFv2::WebACL': { kind: requestFilter },
  }),
  ...uncheckedRows({
    'AWS::WAFRegional::WebACL': { kind: requestFilter, facts: { tags: stackTags } },
    'AWS::WAF::WebACL': { kind: requestFilter, facts: { tags: stackTags } },
  }),
};
