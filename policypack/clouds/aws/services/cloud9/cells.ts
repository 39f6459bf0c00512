import type { Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { always } from '../../shared/cells';

/** No input says it: its volume is encrypted where the account encrypts every one (Cloud9 user guide, "Data encryption", 2026). */
export const environmentVolume = (_e: object, around: Near): Many<Store> =>
  gather(() =>
    around.assured('ebs-encryption-by-default')
      ? one<Store>(always('root volume'))
      : around.elsewhere('The account may encrypt every new volume; if so: `assured: [ebs-encryption-by-default]`.'),
  );
