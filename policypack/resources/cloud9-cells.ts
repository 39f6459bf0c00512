import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import type { Around } from '../engine/row';

/** Its volume is not encrypted unless the account encrypts every one (Cloud9 user guide, "Data encryption", 2026). */
// biome-ignore lint/suspicious/noExplicitAny: no input decides.
export const environmentVolume = (_e: object, around: Around<any>): Many<Store> =>
  one({ what: 'root volume', encrypted: around.assured('ebs-encryption-by-default'), key: () => 'provider-key' });
