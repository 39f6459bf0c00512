import { type Inputs, of } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:transfer/server:Server', {}, 'cannot'],
  ['AWS::Transfer::Server', {}, 'cannot'],
])('%s %j is public or not', (type, inputs, expected) => {
  const told = of('exposure', type, inputs);
  expect(told === 'unknown' ? [expect.objectContaining({ public: told })] : told).toEqual(expected);
});
