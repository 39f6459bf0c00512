import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const everywhere = { holds: 'other', model: 'paas', facts: { tags: tagMap } } as const;

export const billing = awsRows({
  'aws:bcmdata/export:Export': everywhere,
  'aws:budgets/budget:Budget': everywhere,
  'aws:budgets/budgetAction:BudgetAction': everywhere,
  'aws:costexplorer/anomalyMonitor:AnomalyMonitor': everywhere,
  'aws:costexplorer/anomalySubscription:AnomalySubscription': everywhere,
  'aws:costexplorer/costCategory:CostCategory': everywhere,
  'aws:costexplorer/costAllocationTag:CostAllocationTag': setting,
  'aws:cur/reportDefinition:ReportDefinition': everywhere,
});
