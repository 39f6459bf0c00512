import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:appflow/connectorProfile:ConnectorProfile', {}, [store(true)]],
  ['aws:appflow/flow:Flow', { kmsArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppFlow::ConnectorProfile', { kmsArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppFlow::Flow', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
