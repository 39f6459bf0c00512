import { allow, type Inputs, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, (policy: unknown) => Inputs]>([['aws:acmpca/policy:Policy', policy => ({ policy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);
