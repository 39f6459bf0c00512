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

it.each([
  'aws:acm/certificate:Certificate',
  'AWS::CertificateManager::Certificate',
  'aws:acmpca/certificateAuthority:CertificateAuthority',
  'aws:acmpca/certificate:Certificate',
  'AWS::ACMPCA::CertificateAuthority',
  'AWS::ACMPCA::Certificate',
])('%s allows nothing itself', type => {
  expect(of('access', type, {})).toBe('cannot');
});

it.each<[string, (policy: unknown) => Inputs]>([['aws:acmpca/policy:Policy', policy => ({ policy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);
