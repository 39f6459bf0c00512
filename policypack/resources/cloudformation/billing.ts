import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags, stackTagsIn } from '../tag-cells';

const everywhere = { holds: 'other', model: 'paas', facts: { tags: stackTags } } as const;
const resourceTagged = { holds: 'other', model: 'paas', facts: { tags: stackTagsIn('resourceTags') } } as const;

export const billing: Table = {
  ...cfnRows({
    'AWS::BCMDataExports::Export': everywhere,
    'AWS::Budgets::BudgetsAction': resourceTagged,
    'AWS::CE::AnomalyMonitor': resourceTagged,
    'AWS::CE::AnomalySubscription': resourceTagged,
    'AWS::CE::CostCategory': everywhere,
  }),
  ...uncheckedRows({
    'AWS::Budgets::Budget': setting,
    'AWS::CUR::ReportDefinition': everywhere,
  }),
};
