import type { Grant } from '../../../../engine/facts';
import { gather, type Many } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';

export const byPermissionSets = cannot(
  'It is allowed what the permission sets allow that are assigned to it, which are judged themselves.',
);
export const handsOn = cannot('It hands on its permission set, which is judged itself.');
export const narrowsOnly = cannot('A boundary only narrows what policies allow.');

/**
 * What a policy of one's own allows that is named, and must be there in every account that gets the permission set (IAM Identity Center
 * API, CustomerManagedPolicyReference, 2026): one of the stack is judged where it is made.
 */
export const assigned = (reference: object | null | undefined, around: Near, aPolicy: string): Many<Grant> =>
  gather(() => {
    const named = block(reference as { readonly name?: unknown } | null | undefined);
    if (!named || !around.given(named, 'name')) return [];
    return around.target(named, 'name', aPolicy)
      ? []
      : around.elsewhere('The attached policy is not in this stack; what it allows is unknown.');
  });
