import { type Inputs, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:quicksight/dataSet:DataSet', { importMode: 'SPICE' }, [store(true, 'unknown')]],
  ['aws:quicksight/dataSet:DataSet', {}, [store(true, 'unknown')]],
  ['aws:quicksight/dataSet:DataSet', { importMode: 'DIRECT_QUERY' }, 'cannot'],
  ['aws:quicksight/dataSet:DataSet', { importMode: UNKNOWN }, 'unknown'],
  ['AWS::QuickSight::DataSet', { importMode: 'SPICE' }, [store(true, 'unknown')]],
  ['AWS::QuickSight::DataSet', {}, [store(true, 'unknown')]],
  ['AWS::QuickSight::DataSet', { importMode: 'DIRECT_QUERY' }, 'cannot'],
  ['AWS::QuickSight::DataSet', { importMode: UNKNOWN }, 'unknown'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
