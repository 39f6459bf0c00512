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

it.each(['aws:organizations/policy:Policy', 'AWS::Organizations::Policy'])('%s allows nothing itself', type => {
  expect(of('access', type, {})).toBe('cannot');
});

it.each<[string, (policy: unknown) => Inputs]>([
  ['aws:organizations/resourcePolicy:ResourcePolicy', content => ({ content })],
  ['AWS::Organizations::ResourcePolicy', content => ({ content })],
])('%s lets in whom it names', (type, inputs) => {
  const open = allow('*', { Principal: '*' });
  expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
});
