import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:kendra/index:Index', {}, [store(true)]],
  ['aws:kendra/index:Index', { serverSideEncryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Kendra::Index', {}, [store(true)]],
  ['AWS::Kendra::Index', { serverSideEncryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
