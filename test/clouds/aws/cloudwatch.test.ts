import { allow, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, (policy: unknown) => Inputs]>([
  ['aws:cloudwatch/logResourcePolicy:LogResourcePolicy', policyDocument => ({ policyDocument })],
  ['aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy', accessPolicy => ({ accessPolicy })],
  ['aws:xray/resourcePolicy:ResourcePolicy', policyDocument => ({ policyDocument })],
  ['AWS::Logs::ResourcePolicy', policyDocument => ({ policyDocument })],
  ['AWS::Logs::Destination', destinationPolicy => ({ destinationPolicy })],
  ['AWS::XRay::ResourcePolicy', policyDocument => ({ policyDocument })],
])('%s lets in whom it names', (type, inputs) => {
  const open = allow('*', { Principal: '*' });
  expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
});

describe('logs', () => {
  it.each<[string, Inputs, unknown]>([
    ['aws:cloudwatch/logGroup:LogGroup', {}, [store(true)]],
    ['aws:cloudwatch/logGroup:LogGroup', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
    ['AWS::Logs::LogGroup', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
    ['aws:xray/encryptionConfig:EncryptionConfig', { type: 'KMS', keyId: KEY }, [store(true, 'customer-key')]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
