import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:mwaa/environment:Environment', {}, [store(true)]],
  ['aws:mwaa/environment:Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['aws:mwaa/environment:Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::MWAA::Environment', {}, [store(true)]],
  ['AWS::MWAA::Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['AWS::MWAA::Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
