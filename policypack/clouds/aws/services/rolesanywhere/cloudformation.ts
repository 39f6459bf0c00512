import { credential, policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { narrowsRoles } from './cells';

export const rolesanywhere = cfnRows({
  'AWS::RolesAnywhere::Profile': { kind: policy, facts: { access: narrowsRoles } },
  'AWS::RolesAnywhere::TrustAnchor': { kind: credential },
});
