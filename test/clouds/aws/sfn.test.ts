import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  ['aws:sfn/stateMachine:StateMachine', { encryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::StepFunctions::StateMachine', {}, [store(true)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each(['aws:sfn/stateMachine:StateMachine'])('%s runs somewhere', type => {
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
});
