import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import type { Around } from '../engine/row';
import { always } from './cells';

interface Index {
  readonly serverSideEncryptionConfiguration?: { readonly kmsKeyId?: unknown } | null;
}
/** Always encrypted, with a key that AWS owns unless another is named (Kendra developer guide, "Encryption at rest", 2026). */
// biome-ignore lint/suspicious/noExplicitAny: indices are named alike in every table.
export const indexStore = (i: Index, around: Around<any>): Many<Store> =>
  one(
    always('index', () =>
      i.serverSideEncryptionConfiguration ? around.key(i.serverSideEncryptionConfiguration, 'kmsKeyId') : 'provider-key',
    ),
  );
