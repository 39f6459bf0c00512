import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { always } from '../../shared/cells';

/** Always encrypted, with a key that AWS owns unless another is named (Amazon MWAA user guide, "Encryption on Amazon MWAA", 2026). */
export const environmentStore = (e: { readonly kmsKey?: unknown }, around: Near): Many<Store> =>
  one(always('environment', () => around.key(e, 'kmsKey')));
/** Whichever network its web server is on, IAM decides who gets in (Amazon MWAA user guide, "Apache Airflow access modes", 2026). */
export const asksIam = cannot('Its web server lets in only those whom IAM allows, also where it is reached over the internet.');
