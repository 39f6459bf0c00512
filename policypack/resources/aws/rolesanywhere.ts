import { narrowsRoles, provesWho } from '../anywhere-cells';
import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

export const rolesanywhere = awsRows({
  'aws:rolesanywhere/profile:Profile': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, access: narrowsRoles },
  },
  'aws:rolesanywhere/trustAnchor:TrustAnchor': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, access: provesWho },
  },
});
