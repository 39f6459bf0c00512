import { each, gather } from '../../engine/known';
import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { assigned, byPermissionSets, handsOn, narrowsOnly } from '../identity-center-cells';
import { allAttached, attached } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'saas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'saas', facts: { location: regionOf } } as const;
const aPolicy = 'aws:iam/policy:Policy';

export const identityCenter = awsRows({
  'aws:ssoadmin/permissionSet:PermissionSet': {
    holds: 'identity',
    model: 'saas',
    facts: {
      tags: tagMap,
      location: regionOf,
      access: cannot('It allows what its policies allow, which are judged themselves.'),
    },
  },
  'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: p => grantsOf(() => p.inlinePolicy, 'identity') },
  },
  'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: (a, around) => attached(a, 'managedPolicyArn', around, aPolicy) },
  },
  'aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: (a, around) => gather(() => allAttached(a.managedPolicyArns, around, aPolicy)) },
  },
  'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: (a, around) => gather(() => assigned(a.customerManagedPolicyReference, around, aPolicy)) },
  },
  'aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive': {
    holds: 'identity',
    model: 'saas',
    facts: {
      location: regionOf,
      access: (a, around) => gather(() => each(a.customerManagedPolicyReferences, named => assigned(named, around, aPolicy))),
    },
  },
  'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: narrowsOnly },
  },
  'aws:ssoadmin/accountAssignment:AccountAssignment': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, access: handsOn },
  },
  'aws:identitystore/user:User': { holds: 'identity', model: 'saas', facts: { location: regionOf, access: byPermissionSets } },
  'aws:identitystore/group:Group': { holds: 'identity', model: 'saas', facts: { location: regionOf, access: byPermissionSets } },
  'aws:identitystore/groupMembership:GroupMembership': placed,
  'aws:ssoadmin/application:Application': tagged,
  'aws:ssoadmin/applicationAccessScope:ApplicationAccessScope': placed,
  'aws:ssoadmin/applicationAssignment:ApplicationAssignment': placed,
  'aws:ssoadmin/applicationAssignmentConfiguration:ApplicationAssignmentConfiguration': placed,
  'aws:ssoadmin/instanceAccessControlAttributes:InstanceAccessControlAttributes': placed,
  'aws:ssoadmin/trustedTokenIssuer:TrustedTokenIssuer': {
    holds: 'identity',
    model: 'saas',
    facts: { tags: tagMap, location: regionOf, access: cannot('It proves who somebody is; what they may do is said by policies.') },
  },
});
