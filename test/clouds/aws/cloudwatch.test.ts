import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const allow = (Action: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }],
});
const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

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
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each<[string, Inputs, unknown]>([
    ['aws:cloudwatch/logGroup:LogGroup', {}, [store(true)]],
    ['aws:cloudwatch/logGroup:LogGroup', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
    ['AWS::Logs::LogGroup', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
    ['aws:xray/encryptionConfig:EncryptionConfig', { type: 'KMS', keyId: KEY }, [store(true, 'customer-key')]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
