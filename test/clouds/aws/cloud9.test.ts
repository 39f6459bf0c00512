import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  ['aws:cloud9/environmentEC2:EnvironmentEC2', {}, ['unknown']],
  ['AWS::Cloud9::EnvironmentEC2', {}, ['unknown']],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each(['aws:cloud9/environmentEC2:EnvironmentEC2', 'AWS::Cloud9::EnvironmentEC2'])(
  'an account that encrypts volumes encrypts that of %s',
  type => {
    const outside = { assured: ['ebs-encryption-by-default'] } as never;
    expect(factOf('encryption', [{ type, inputs: {} }], { outside })).toEqual([store(true)]);
  },
);
