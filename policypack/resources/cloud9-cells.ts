import type { Store } from '../engine/facts';
import { gather, type Many, one } from '../engine/known';
import type { Around } from '../engine/row';
import { always } from './cells';

/** No input says it: its volume is encrypted where the account encrypts every one (Cloud9 user guide, "Data encryption", 2026). */
// biome-ignore lint/suspicious/noExplicitAny: no input decides.
export const environmentVolume = (_e: object, around: Around<any>): Many<Store> =>
  gather(() =>
    around.assured('ebs-encryption-by-default')
      ? one<Store>(always('root volume'))
      : around.elsewhere('The account may encrypt every new volume; if so: `assured: [ebs-encryption-by-default]`.'),
  );
