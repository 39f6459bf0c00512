import { each, gather } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { credential, policy, principal } from '../../kinds/identity';
import { awsRows } from '../../row';
import { allAttached, attached } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

const aPolicy = 'aws:iam/policy:Policy';

export const iam = awsRows({
  'aws:iam/role:Role': {
    kind: principal,
    facts: {
      trusts: r => grantsOf(() => r.assumeRolePolicy, 'trust'),
      access: (r, around) =>
        gather(
          () => each(r.inlinePolicies, inline => grantsOf(() => inline.policy, 'identity')),
          () => allAttached(r.managedPolicyArns, around, aPolicy),
        ),
    },
  },
  'aws:iam/policy:Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
  'aws:iam/rolePolicy:RolePolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
  'aws:iam/userPolicy:UserPolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
  'aws:iam/groupPolicy:GroupPolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': {
    kind: policy,
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/userPolicyAttachment:UserPolicyAttachment': {
    kind: policy,
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
    kind: policy,
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/policyAttachment:PolicyAttachment': {
    kind: policy,
    facts: { access: (a, around) => attached(a, 'policyArn', around, aPolicy) },
  },
  'aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive': {
    kind: policy,
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive': {
    kind: policy,
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive': {
    kind: policy,
    facts: { access: (a, around) => gather(() => allAttached(a.policyArns, around, aPolicy)) },
  },
  'aws:iam/user:User': { kind: principal },
  'aws:iam/group:Group': { kind: principal },
  'aws:iam/instanceProfile:InstanceProfile': { kind: policy, facts: { access: cannot('It hands on its role, which is judged itself.') } },
  'aws:iam/serviceLinkedRole:ServiceLinkedRole': {
    kind: principal,
    facts: { access: cannot('AWS writes the policies of a service-linked role, and nobody can change them.') },
  },
  'aws:iam/accessKey:AccessKey': { kind: credential },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': { kind: credential },
  'aws:iam/samlProvider:SamlProvider': { kind: credential },
  'aws:iam/serverCertificate:ServerCertificate': { kind: credential },
  'aws:iam/serviceSpecificCredential:ServiceSpecificCredential': { kind: credential },
  'aws:iam/signingCertificate:SigningCertificate': { kind: credential },
  'aws:iam/sshKey:SshKey': { kind: credential },
  'aws:iam/userLoginProfile:UserLoginProfile': { kind: credential },
  'aws:iam/virtualMfaDevice:VirtualMfaDevice': { kind: credential },
});
