import { of } from '../../../support/cells';
import { UNKNOWN } from '../../../support/samples';

const pairs = (value: unknown) => [{ key: 'a', value }];

it.each<[string, string, (value: unknown) => unknown]>([
  ['aws:accessanalyzer/analyzer:Analyzer', 'tags', a => ({ a })],
  ['aws:budgets/budget:Budget', 'tags', a => ({ a })],
  ['aws:guardduty/detector:Detector', 'tags', a => ({ a })],
  ['aws:shield/protection:Protection', 'tags', a => ({ a })],
  ['AWS::AccessAnalyzer::Analyzer', 'tags', pairs],
  ['AWS::BCMDataExports::Export', 'tags', pairs],
  ['AWS::Budgets::BudgetsAction', 'resourceTags', pairs],
  ['AWS::CE::AnomalyMonitor', 'resourceTags', pairs],
  ['AWS::CE::AnomalySubscription', 'resourceTags', pairs],
  ['AWS::CE::CostCategory', 'tags', pairs],
  ['AWS::CUR::ReportDefinition', 'tags', pairs],
  ['AWS::FIS::ExperimentTemplate', 'tags', a => ({ a })],
  ['AWS::SecurityHub::Hub', 'tags', a => ({ a })],
  ['AWS::Shield::Protection', 'tags', pairs],
])('%s is tagged in its %s', (type, input, written) => {
  expect(of('tags', type, {})).toEqual({});
  expect(of('tags', type, { [input]: written('b') })).toEqual({ a: 'b' });
  expect(of('tags', type, { [input]: written(UNKNOWN) })).toEqual({ a: 'unknown' });
  expect(of('tags', type, { [input]: UNKNOWN })).toEqual({ a: 'unknown' });
});
