import { credential, policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { regionOf } from '../../shared/cells';
import { narrowsRoles } from './cells';

export const rolesanywhere = awsRows({
  'aws:rolesanywhere/profile:Profile': {
    kind: policy,
    facts: {
      location: regionOf,
      access: narrowsRoles,
    },
  },
  'aws:rolesanywhere/trustAnchor:TrustAnchor': { kind: credential, facts: { location: regionOf } },
});
