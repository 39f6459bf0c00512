import { type Inputs, KEY, of, store } from '../../support/cells';
import { factOf } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:sfn/stateMachine:StateMachine', { encryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::StepFunctions::StateMachine', {}, [store(true)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each(['aws:sfn/stateMachine:StateMachine'])('%s runs somewhere', type => {
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
});
