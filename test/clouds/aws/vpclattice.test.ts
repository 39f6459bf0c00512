import { of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const policyFor = (Principal: unknown) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: 'vpc-lattice-svcs:Invoke', Resource: '*' }] });

it.each(['aws:vpclattice/resourcePolicy:ResourcePolicy', 'AWS::VpcLattice::ResourcePolicy'])('%s shares with whom it names', type => {
  expect(of('admits', type, {})).toEqual([]);
  expect(of('admits', type, { policy: policyFor('*') })).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, { policy: policyFor({ AWS: '111122223333' }) })).toEqual([expect.objectContaining({ anyone: false })]);
  expect(of('admits', type, { policy: UNKNOWN })).toEqual(['unknown']);
});
