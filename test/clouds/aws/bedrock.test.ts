import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:bedrock/agentAgent:AgentAgent', {}, [store(true)]],
  ['AWS::Bedrock::Agent', { customerEncryptionKeyArn: KEY }, [store(true, 'customer-key')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
