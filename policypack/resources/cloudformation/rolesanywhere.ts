import { narrowsRoles, provesWho } from '../anywhere-cells';
import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const rolesanywhere = cfnRows({
  'AWS::RolesAnywhere::Profile': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, access: narrowsRoles },
  },
  'AWS::RolesAnywhere::TrustAnchor': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, access: provesWho },
  },
  'AWS::RolesAnywhere::CRL': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
});
