import type { Exposure, Grant, Store } from '../../../../engine/facts';
import { all, gather, type Many, one, textOf, Unresolved } from '../../../../engine/known';
import type { Near } from '../../near';
import { always, text } from '../../shared/cells';
import { narrowedBy, permitted } from '../../shared/grants';

interface Function {
  readonly environment?: { readonly variables?: unknown } | null;
  readonly kmsKeyArn?: unknown;
}
/** Lambda encrypts environment variables at rest, by its own key where none is named (Lambda API, CreateFunction, 2026). */
export const variables = (f: Function, around: Near): Many<Store> =>
  gather(() => (f.environment?.variables ? one(always('environment variables', () => around.key(f, 'kmsKeyArn'))) : []));

interface Permission {
  readonly action?: unknown;
  readonly principal?: unknown;
  readonly principalOrgId?: unknown;
  readonly sourceAccount?: unknown;
  readonly sourceArn?: unknown;
  readonly eventSourceToken?: unknown;
}
/** `arn:aws:iam::${AWS::AccountId}:root` is somebody in particular, whatever the account. */
const whom = (p: { readonly principal?: unknown }): string => textOf(() => p.principal ?? '');
const isTied = (p: Permission, around: Near): boolean =>
  narrowedBy(p, around, 'principalOrgId', 'sourceAccount', 'sourceArn', 'eventSourceToken');
export const invocation = (p: Permission, around: Near): Grant =>
  permitted({ action: p.action, principal: whom(p), narrowed: isTied(p, around) });

/**
 * A service that is tied to no source calls for whoever sets it up to, in any account (Lambda API reference, AddPermission, 2026). Load
 * balancers are let be: a template's target group names its function as it is made, and must have been allowed before it has an ARN.
 */
const service = /^(?!elasticloadbalancing\.)[a-z0-9-]+(\.[a-z0-9\uFFFC-]+)?\.amazonaws\.com(\.cn)?$/;
const buckets = ['aws:s3/bucket:Bucket', 'AWS::S3::Bucket'];
/**
 * The ARN of a bucket names no account: who deletes the bucket leaves its name to anybody (same place, `SourceAccount`). A bucket of this
 * stack goes together with the permission.
 */
const isAnybodysBucket = (p: Permission, around: Near): boolean =>
  /^s3\./.test(whom(p)) &&
  !narrowedBy(p, around, 'principalOrgId', 'eventSourceToken', 'sourceAccount') &&
  isKnown(() => p.sourceArn) &&
  !around.target(p, 'sourceArn', ...buckets);
const isKnown = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof Unresolved) return false;
    throw error;
  }
};
/** By whom else a service could be made to call; undefined where that is nobody. */
function calledFor(p: Permission, around: Near): string | undefined {
  if (!service.test(whom(p))) return undefined;
  if (!isTied(p, around)) return 'a service that calls for any account';
  return isAnybodysBucket(p, around) ? 'a bucket whose name can pass to any account' : undefined;
}
const theirs = 'its permissions';
export function throughPermission(p: Permission, around: Near): Exposure {
  if (invocation(p, around).anyone()) return { through: theirs, public: true };
  const by = calledFor(p, around);
  return { through: by ?? theirs, public: by !== undefined };
}
/** What a permission opens by itself: the function, where it stands in this stack, is judged there, and for all its permissions. */
export const throughService =
  (input: string, aFunction: string) =>
  (p: Permission, around: Near): Many<Exposure> =>
    gather(() => {
      let by: string | undefined;
      const isOpen = all(
        () => (by = calledFor(p, around)) !== undefined,
        () => around.target(p, input, aFunction) === undefined,
      );
      return one({ through: by ?? 'the service that it lets in', public: isOpen });
    });
/** A function URL asks for credentials unless it says NONE. */
export const throughUrl = (authorization: unknown): Exposure => ({
  through: 'its function URL',
  public: text(authorization)?.toUpperCase() === 'NONE',
});

interface LayerPermission {
  readonly action?: unknown;
  readonly principal?: unknown;
  readonly organizationId?: unknown;
}
export const layerUse = (p: LayerPermission, around: Near): Grant =>
  permitted({ action: p.action, principal: whom(p), narrowed: narrowedBy(p, around, 'organizationId') });
export const throughLayer = (p: LayerPermission, around: Near): Exposure => ({
  through: 'its permissions',
  public: layerUse(p, around).anyone(),
});
