import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:sfn/stateMachine:StateMachine', { encryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::StepFunctions::StateMachine', {}, [store(true)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
