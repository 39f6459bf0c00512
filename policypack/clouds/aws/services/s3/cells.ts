import type { AccessBlock, Backup, Exposure } from '../../../../engine/facts';
import { type Many, map, one, some } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { num, text, yes } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

export const shutter = (
  by: string,
  p: {
    readonly blockPublicAcls?: unknown;
    readonly blockPublicPolicy?: unknown;
    readonly ignorePublicAcls?: unknown;
    readonly restrictPublicBuckets?: unknown;
  },
): AccessBlock => ({
  by,
  get refusesAcls() {
    return yes(p.blockPublicAcls);
  },
  get refusesPolicies() {
    return yes(p.blockPublicPolicy);
  },
  get ignoresAcls() {
    return yes(p.ignorePublicAcls);
  },
  get ignoresPolicies() {
    return yes(p.restrictPublicBuckets);
  },
});
/** The block on the whole account, which users may assure. */
export const accountBlock = "the account's public access block";
export const assuredBlock: AccessBlock = {
  by: accountBlock,
  refusesAcls: true,
  refusesPolicies: true,
  ignoresAcls: true,
  ignoresPolicies: true,
};

/** A way in, before any shutter. */
export interface Way {
  readonly through: string;
  readonly by: 'policy' | 'acl';
  readonly open: boolean;
}
/** The ways in that remain, with the website among them that is meant to be one. */
export const exposures = (ways: Many<Way>, shutters: () => Many<AccessBlock>, meant: () => boolean): Many<Exposure> =>
  map(ways, ({ through, by, open }) => {
    const isPublic = open && aside(() => !some(shutters(), shut => (by === 'acl' ? shut.ignoresAcls : shut.ignoresPolicies)));
    return one({ through, public: isPublic, ...(isPublic && aside(meant) && { meant: true }) });
  });

const openAcls = /^(public-?read(-?write)?|authenticated-?read|website)$/i;
const openGroups = /\/global\/(AllUsers|AuthenticatedUsers)$/;
export const throughAcl = (acl: unknown): Way => ({ through: 'its ACL', by: 'acl', open: openAcls.test(text(acl) ?? '') });
export const throughGrant = (uri: unknown): Way => ({ through: 'its ACL', by: 'acl', open: openGroups.test(text(uri) ?? '') });
export const throughPolicy = (read: () => unknown): Way => ({
  through: 'its bucket policy',
  by: 'policy',
  open: some(grantsOf(read, 'resource'), grant => grant.anyone()),
});

/** One rule of a lifecycle, whichever dialect wrote it. */
export interface Expiry {
  readonly enabled: boolean;
  /** True where it is for some of the objects only. */
  readonly partial: boolean;
  readonly days: unknown;
  /** Versions that it spares, however old. */
  readonly spares: unknown;
}
/** Versions let an overwritten or deleted object be brought back until they expire: never, where no rule for the whole bucket says. */
export function versions(rules: Many<Expiry>): Backup {
  const ends = rules
    .map(rule => rule())
    .filter(rule => rule.enabled && !rule.partial && (num(rule.spares) ?? 0) === 0)
    .map(rule => num(rule.days) ?? Number.POSITIVE_INFINITY);
  return { by: 'versions', days: Math.min(Number.POSITIVE_INFINITY, ...ends) };
}

/** What a bucket's object lock keeps by default; in governance mode an administrator can still delete it. */
export function locked(
  retention: { readonly mode?: unknown; readonly days?: unknown; readonly years?: unknown } | null | undefined,
): Many<Backup> {
  const days = num(retention?.days) ?? (num(retention?.years) ?? 0) * 365;
  return days === 0 ? [] : one({ by: 'locked versions', days, locked: text(retention?.mode)?.toUpperCase() === 'COMPLIANCE' });
}
