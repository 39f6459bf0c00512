import { each, gather } from '../../engine/known';
import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { allAttached, attached } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const aPolicy = 'aws:iam/policy:Policy';
const byPolicies = cannot('It is allowed what its policies allow, which are judged themselves.');
const opensWith = cannot('It proves who somebody is; what they may do is said by policies.');

export const iam = awsRows({
  'aws:iam/role:Role': {
    holds: 'identity',
    model: 'paas',
    facts: {
      tags: tagMap,
      trusts: r => grantsOf(() => r.assumeRolePolicy, 'trust'),
      access: (r, around) =>
        gather(
          () => each(r.inlinePolicies, inline => grantsOf(() => inline.policy, 'identity')),
          () => allAttached(r.managedPolicyArns, around, aPolicy),
        ),
    },
  },
  'aws:iam/policy:Policy': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, access: p => grantsOf(() => p.policy, 'identity') },
  },
  'aws:iam/rolePolicy:RolePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { access: p => grantsOf(() => p.policy, 'identity') },
  },
  'aws:iam/userPolicy:UserPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { access: p => grantsOf(() => p.policy, 'identity') },
  },
  'aws:iam/groupPolicy:GroupPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { access: p => grantsOf(() => p.policy, 'identity') },
  },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/userPolicyAttachment:UserPolicyAttachment': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/policyAttachment:PolicyAttachment': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive': {
    holds: 'identity',
    model: 'paas',
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/user:User': { holds: 'identity', model: 'paas', facts: { tags: tagMap, access: byPolicies } },
  'aws:iam/group:Group': { holds: 'identity', model: 'paas', facts: { access: byPolicies } },
  'aws:iam/instanceProfile:InstanceProfile': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, access: cannot('It hands on its role, which is judged itself.') },
  },
  'aws:iam/serviceLinkedRole:ServiceLinkedRole': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, access: cannot('AWS writes the policies of a service-linked role, and nobody can change them.') },
  },
  'aws:iam/accessKey:AccessKey': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/samlProvider:SamlProvider': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/serverCertificate:ServerCertificate': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/serviceSpecificCredential:ServiceSpecificCredential': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/signingCertificate:SigningCertificate': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/sshKey:SshKey': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/userLoginProfile:UserLoginProfile': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/virtualMfaDevice:VirtualMfaDevice': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
  'aws:iam/accountAlias:AccountAlias': setting,
  'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': setting,
  'aws:iam/groupMembership:GroupMembership': setting,
  'aws:iam/userGroupMembership:UserGroupMembership': setting,
  'aws:iam/rolePoliciesExclusive:RolePoliciesExclusive': setting,
  'aws:iam/userPoliciesExclusive:UserPoliciesExclusive': setting,
  'aws:iam/groupPoliciesExclusive:GroupPoliciesExclusive': setting,
  'aws:iam/organizationsFeatures:OrganizationsFeatures': setting,
  'aws:iam/securityTokenServicePreferences:SecurityTokenServicePreferences': setting,
});
