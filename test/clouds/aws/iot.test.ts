import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

it.each<[RowAspect, string, Inputs, unknown]>([
  [
    'access',
    'aws:iot/policy:Policy',
    { policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }] }) },
    'identity',
  ],
  ['access', 'AWS::IoT::Policy', { policyDocument: { Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }] } }, 'identity'],
])('%s of %s %j', (aspect, type, inputs, via) => {
  expect(of(aspect, type, inputs)).toEqual([expect.objectContaining({ via, resources: ['*'] })]);
});
