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

it.each<[string, (policy: unknown) => Inputs]>([['AWS::SSM::ResourcePolicy', policy => ({ policy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);

describe('parameters', () => {
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each<[string, Inputs, unknown]>([
    ['aws:ssm/parameter:Parameter', { type: 'String' }, [store(true)]],
    ['aws:ssm/parameter:Parameter', { type: 'String', keyId: KEY }, [store(true)]],
    ['aws:ssm/parameter:Parameter', { type: 'SecureString', keyId: KEY }, [store(true, 'customer-key')]],
    ['aws:ssm/parameter:Parameter', { type: UNKNOWN }, 'unknown'],
    ['AWS::SSM::Parameter', { type: 'String' }, [store(true)]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
