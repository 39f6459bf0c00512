import type { Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';
import { text } from '../../shared/cells';

interface Settings {
  readonly encryptionAtRest?: { readonly catalogEncryptionMode?: unknown; readonly sseAwsKmsKeyId?: unknown } | null;
}
/** What the Data Catalog knows of data is encrypted where these settings say so, and else not (Glue developer guide, "Encrypting your Data Catalog", 2026). */
export const catalogStore = (settings: Settings | null | undefined, around: Near): Many<Store> =>
  gather(() => {
    const atRest = block(settings?.encryptionAtRest);
    return one({
      what: 'metadata',
      encrypted: (text(atRest?.catalogEncryptionMode) ?? 'DISABLED') !== 'DISABLED',
      key: () => (atRest ? around.key(atRest, 'sseAwsKmsKeyId') : 'provider-key'),
    });
  });
