import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:codecommit/repository:Repository', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::CodeCommit::Repository', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
