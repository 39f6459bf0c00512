import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { Cannot, cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { always, text } from '../../shared/cells';

/** SPICE is always encrypted, with the key that the account has registered, or else AWS's (QuickSight user guide, "Encryption at rest", 2026). */
export const spiceStore = (d: { readonly importMode?: unknown }, around: Near): Many<Store> => {
  if (text(d.importMode) === 'DIRECT_QUERY') throw new Cannot('It asks its source each time, and keeps nothing.');
  return one(always('SPICE', () => around.elsewhere('Which key the account has registered with QuickSight is unknown.')));
};
export const asksForLogin = cannot('QuickSight shows nothing to those who have not logged in.');
