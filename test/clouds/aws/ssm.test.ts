import { allow, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, (policy: unknown) => Inputs]>([['AWS::SSM::ResourcePolicy', policy => ({ policy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);

describe('parameters', () => {
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
