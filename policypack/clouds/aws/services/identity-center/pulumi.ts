import { each, gather } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { credential, policy, principal } from '../../kinds/identity';
import { awsRows } from '../../row';
import { allAttached, attached } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { assigned, byPermissionSets, handsOn, narrowsOnly } from './cells';

const aPolicy = 'aws:iam/policy:Policy';

export const identityCenter = awsRows({
  'aws:ssoadmin/permissionSet:PermissionSet': {
    kind: policy,
    model: 'saas',
    facts: { access: cannot('It allows what its policies allow, which are judged themselves.') },
  },
  'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy': {
    kind: policy,
    model: 'saas',
    facts: { access: p => grantsOf(() => p.inlinePolicy, 'identity') },
  },
  'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment': {
    kind: policy,
    model: 'saas',
    facts: { access: (a, around) => attached(a, 'managedPolicyArn', around, aPolicy) },
  },
  'aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive': {
    kind: policy,
    model: 'saas',
    facts: { access: (a, around) => gather(() => allAttached(a.managedPolicyArns, around, aPolicy)) },
  },
  'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment': {
    kind: policy,
    model: 'saas',
    facts: { access: (a, around) => gather(() => assigned(a.customerManagedPolicyReference, around, aPolicy)) },
  },
  'aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive': {
    kind: policy,
    model: 'saas',
    facts: { access: (a, around) => gather(() => each(a.customerManagedPolicyReferences, named => assigned(named, around, aPolicy))) },
  },
  'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment': {
    kind: policy,
    model: 'saas',
    facts: { access: narrowsOnly },
  },
  'aws:ssoadmin/accountAssignment:AccountAssignment': { kind: policy, model: 'saas', facts: { access: handsOn } },
  'aws:identitystore/user:User': { kind: principal, model: 'saas', facts: { access: byPermissionSets } },
  'aws:identitystore/group:Group': { kind: principal, model: 'saas', facts: { access: byPermissionSets } },
  'aws:ssoadmin/trustedTokenIssuer:TrustedTokenIssuer': { kind: credential, model: 'saas' },
});
