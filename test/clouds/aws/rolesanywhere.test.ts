import { of } from '../../support/cells';

it.each([
  'aws:rolesanywhere/profile:Profile',
  'aws:rolesanywhere/trustAnchor:TrustAnchor',
  'AWS::RolesAnywhere::Profile',
  'AWS::RolesAnywhere::TrustAnchor',
])('%s allows nothing itself', type => {
  expect(of('access', type, { managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] })).toBe('cannot');
});
