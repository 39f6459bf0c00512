import type { Grant } from '../../../../engine/facts';
import { each, gather, type Many } from '../../../../engine/known';
import { type Around, cannot, type Table } from '../../../../engine/row';
import { credential, policy, principal } from '../../kinds/identity';
import { type CfnInputs, cfnRows } from '../../row';
import { allAttached } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { uncheckedRows } from '../../shared/unchecked';

/** What a role, user or group is allowed by policies written into it, and by those of AWS's own that are attached to it. */
const allowed = (
  v: {
    readonly policies?: readonly { readonly policyDocument: unknown }[];
    readonly managedPolicyArns?: readonly unknown[];
  },
  around: Around<CfnInputs>,
): Many<Grant> =>
  gather(
    () => each(v.policies, inline => grantsOf(() => inline.policyDocument, 'identity')),
    () => allAttached(v.managedPolicyArns, around, 'AWS::IAM::ManagedPolicy'),
  );

export const iam: Table = {
  ...cfnRows({
    'AWS::IAM::Role': {
      kind: principal,
      names: ['roleName'],
      facts: {
        trusts: r => grantsOf(() => r.assumeRolePolicyDocument as unknown, 'trust'),
        access: allowed,
      },
    },
    'AWS::IAM::User': { kind: principal, names: ['userName'], facts: { access: allowed } },
    'AWS::IAM::Group': { kind: principal, names: ['groupName'], facts: { access: allowed } },
    'AWS::IAM::ManagedPolicy': {
      kind: policy,
      names: ['managedPolicyName'],
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::RolePolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
    'AWS::IAM::UserPolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
    'AWS::IAM::GroupPolicy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
    'AWS::IAM::InstanceProfile': {
      kind: policy,
      names: ['instanceProfileName'],
      facts: { access: cannot('It hands on its role, which is judged itself.') },
    },
    'AWS::IAM::ServiceLinkedRole': {
      kind: principal,
      facts: { access: cannot('AWS writes the policies of a service-linked role, and nobody can change them.') },
    },
    'AWS::IAM::OIDCProvider': { kind: credential },
    'AWS::IAM::SAMLProvider': { kind: credential },
    'AWS::IAM::ServerCertificate': { kind: credential },
    'AWS::IAM::VirtualMFADevice': { kind: credential },
  }),
  ...uncheckedRows({
    'AWS::IAM::Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
    'AWS::IAM::AccessKey': { kind: credential },
  }),
};
