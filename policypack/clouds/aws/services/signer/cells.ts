import type { Grant } from '../../../../engine/facts';
import { gather, type Many, one, textOf } from '../../../../engine/known';
import { permitted } from '../../shared/grants';

/** Which account or role may use a signing profile (Signer API, AddProfilePermission, 2026). */
export const signing = (p: { readonly action?: unknown; readonly principal?: unknown }): Many<Grant> =>
  gather(() => one(permitted({ action: p.action, principal: textOf(() => p.principal ?? ''), narrowed: false })));
