import type { RowAspect } from '../../../policypack/engine/facts';
import { type Inputs, of } from '../../support/cells';

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
