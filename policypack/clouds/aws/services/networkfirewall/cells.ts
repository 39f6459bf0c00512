import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';
import { always, text } from '../../shared/cells';

interface Encrypted {
  readonly encryptionConfiguration?: { readonly type?: unknown; readonly keyId?: unknown } | null;
}
/** Always encrypted, with a key that AWS owns unless another is named (Network Firewall developer guide, "Encryption at rest", 2026). */
export const firewallStore =
  (what: string) =>
  (v: object, around: Near): Many<Store> =>
    one(
      always(what, () => {
        const chosen = block((v as Encrypted).encryptionConfiguration);
        return chosen && text(chosen.type) !== 'AWS_OWNED_KMS_KEY' ? around.key(chosen, 'keyId') : 'provider-key';
      }),
    );
export const inspects = cannot('It inspects what passes between subnets; security groups decide what gets in, and are judged themselves.');
