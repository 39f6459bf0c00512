import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs) => factOf(aspect, [{ type, inputs }], { tags: ['a'] });

it.each([
  'aws:rolesanywhere/profile:Profile',
  'aws:rolesanywhere/trustAnchor:TrustAnchor',
  'AWS::RolesAnywhere::Profile',
  'AWS::RolesAnywhere::TrustAnchor',
])('%s allows nothing itself', type => {
  expect(of('access', type, { managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] })).toBe('cannot');
});
