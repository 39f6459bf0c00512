import type { Grant } from '../../engine/facts';
import { each, gather, type Many } from '../../engine/known';
import { type Around, cannot, type Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { allAttached } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const opensWith = cannot('It proves who somebody is; what they may do is said by policies.');

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
      holds: 'identity',
      model: 'paas',
      names: ['roleName'],
      facts: {
        tags: stackTags,
        trusts: r => grantsOf(() => r.assumeRolePolicyDocument as unknown, 'trust'),
        access: allowed,
      },
    },
    'AWS::IAM::User': { holds: 'identity', model: 'paas', names: ['userName'], facts: { tags: stackTags, access: allowed } },
    'AWS::IAM::Group': { holds: 'identity', model: 'paas', names: ['groupName'], facts: { access: allowed } },
    'AWS::IAM::ManagedPolicy': {
      holds: 'identity',
      model: 'paas',
      names: ['managedPolicyName'],
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::RolePolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::UserPolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::GroupPolicy': {
      holds: 'identity',
      model: 'paas',
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::InstanceProfile': {
      holds: 'identity',
      model: 'paas',
      names: ['instanceProfileName'],
      facts: { access: cannot('It hands on its role, which is judged itself.') },
    },
    'AWS::IAM::ServiceLinkedRole': {
      holds: 'identity',
      model: 'paas',
      facts: { access: cannot('AWS writes the policies of a service-linked role, and nobody can change them.') },
    },
    'AWS::IAM::OIDCProvider': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: opensWith } },
    'AWS::IAM::SAMLProvider': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: opensWith } },
    'AWS::IAM::ServerCertificate': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: opensWith } },
    'AWS::IAM::VirtualMFADevice': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: opensWith } },
  }),
  ...uncheckedRows({
    'AWS::IAM::Policy': {
      holds: 'identity',
      model: 'paas',
      facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IAM::AccessKey': { holds: 'identity', model: 'paas', facts: { access: opensWith } },
    'AWS::IAM::UserToGroupAddition': setting,
  }),
};
