import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

it.each<[string, Inputs, unknown]>([
  ['aws:transfer/server:Server', {}, 'cannot'],
  ['AWS::Transfer::Server', {}, 'cannot'],
])('%s %j is public or not', (type, inputs, expected) => {
  const told = of('exposure', type, inputs);
  expect(told === 'unknown' ? [expect.objectContaining({ public: told })] : told).toEqual(expected);
});
