import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

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
