import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const of = (aspect: RowAspect, type: string, inputs: Record<string, unknown>) => factOf(aspect, [{ type, inputs }]);
const policyFor = (Principal: unknown) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: 'vpc-lattice-svcs:Invoke', Resource: '*' }] });

it.each(['aws:vpclattice/resourcePolicy:ResourcePolicy', 'AWS::VpcLattice::ResourcePolicy'])('%s shares with whom it names', type => {
  expect(of('admits', type, {})).toEqual([]);
  expect(of('admits', type, { policy: policyFor('*') })).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, { policy: policyFor({ AWS: '111122223333' }) })).toEqual([expect.objectContaining({ anyone: false })]);
  expect(of('admits', type, { policy: UNKNOWN })).toEqual(['unknown']);
});

it.each(['aws:vpclattice/authPolicy:AuthPolicy', 'AWS::VpcLattice::AuthPolicy'])('%s lets in nobody from elsewhere', type => {
  expect(of('admits', type, { policy: policyFor('*') })).toBe('cannot');
});

it.each([
  'aws:vpclattice/service:Service',
  'aws:vpclattice/serviceNetwork:ServiceNetwork',
  'aws:vpclattice/resourceConfiguration:ResourceConfiguration',
  'AWS::VpcLattice::Service',
  'AWS::VpcLattice::ServiceNetwork',
  'AWS::VpcLattice::ResourceConfiguration',
])('%s is no way in from the internet, and holds no data', type => {
  for (const aspect of ['ingress', 'exposure'] as const) expect(of(aspect, type, { authType: 'NONE' })).toBe('cannot');
});
