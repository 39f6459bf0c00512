import { each, gather } from '../../engine/known';
import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { assigned, byPermissionSets, handsOn } from '../identity-center-cells';
import { allAttached } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'saas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'saas', facts: { location: regionOf } } as const;
const aPolicy = 'AWS::IAM::ManagedPolicy';

export const identityCenter: Table = {
  ...cfnRows({
    'AWS::SSO::PermissionSet': {
      holds: 'identity',
      model: 'saas',
      facts: {
        tags: stackTags,
        location: regionOf,
        access: (p, around) =>
          gather(
            () => grantsOf(() => p.inlinePolicy as unknown, 'identity'),
            () => allAttached(p.managedPolicies, around, aPolicy),
            () => each(p.customerManagedPolicyReferences, named => assigned(named, around, aPolicy)),
          ),
      },
    },
    'AWS::SSO::Assignment': { holds: 'identity', model: 'saas', facts: { location: regionOf, access: handsOn } },
    'AWS::SSO::Instance': tagged,
    'AWS::SSO::InstanceAccessControlAttributeConfiguration': placed,
    'AWS::SSO::Application': tagged,
    'AWS::SSO::ApplicationAssignment': placed,
    'AWS::IdentityStore::Group': { holds: 'identity', model: 'saas', facts: { location: regionOf, access: byPermissionSets } },
    'AWS::IdentityStore::GroupMembership': placed,
  }),
  ...uncheckedRows({
    'AWS::IdentityStore::User': { holds: 'identity', model: 'saas', facts: { location: regionOf, access: byPermissionSets } },
  }),
};
