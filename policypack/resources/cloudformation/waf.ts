import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { requestFilter } from '../kinds/network';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const waf: Table = {
  ...cfnRows({
    'AWS::WAFv2::WebACL': { kind: requestFilter },
  }),
  ...uncheckedRows({
    'AWS::WAFRegional::WebACL': { kind: requestFilter, facts: { tags: stackTags } },
    'AWS::WAF::WebACL': { kind: requestFilter, facts: { tags: stackTags } },
  }),
};
