import { type Inputs, of, store } from '../../support/cells';
import { factOf } from '../../support/samples';

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
