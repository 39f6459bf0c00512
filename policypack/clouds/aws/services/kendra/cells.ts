import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { always } from '../../shared/cells';

interface Index {
  readonly serverSideEncryptionConfiguration?: { readonly kmsKeyId?: unknown } | null;
}
/** Always encrypted, with a key that AWS owns unless another is named (Kendra developer guide, "Encryption at rest", 2026). */
export const indexStore = (i: Index, around: Near): Many<Store> =>
  one(
    always('index', () =>
      i.serverSideEncryptionConfiguration ? around.key(i.serverSideEncryptionConfiguration, 'kmsKeyId') : 'provider-key',
    ),
  );
