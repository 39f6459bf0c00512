import { each, gather } from '../../../../engine/known';
import type { Table } from '../../../../engine/row';
import { policy, principal } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { allAttached } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { uncheckedRows } from '../../shared/unchecked';
import { assigned, byPermissionSets, handsOn } from './cells';

const aPolicy = 'AWS::IAM::ManagedPolicy';

export const identityCenter: Table = {
  ...cfnRows({
    'AWS::SSO::PermissionSet': {
      kind: policy,
      model: 'saas',
      facts: {
        access: (p, around) =>
          gather(
            () => grantsOf(() => p.inlinePolicy as unknown, 'identity'),
            () => allAttached(p.managedPolicies, around, aPolicy),
            () => each(p.customerManagedPolicyReferences, named => assigned(named, around, aPolicy)),
          ),
      },
    },
    'AWS::SSO::Assignment': { kind: policy, model: 'saas', facts: { access: handsOn } },
    'AWS::IdentityStore::Group': { kind: principal, model: 'saas', facts: { access: byPermissionSets } },
  }),
  ...uncheckedRows({
    'AWS::IdentityStore::User': { kind: principal, model: 'saas', facts: { access: byPermissionSets } },
  }),
};
