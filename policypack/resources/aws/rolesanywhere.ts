import { narrowsRoles } from '../anywhere-cells';
import { regionOf } from '../cells';
import { credential, policy } from '../kinds/identity';
import { awsRows } from '../row';

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
