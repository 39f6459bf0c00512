import type { Key, Store } from '../../../../engine/facts';
import { gather, type Many, one, Unresolved } from '../../../../engine/known';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';
import { always, text, yes } from '../../shared/cells';

interface LocalDisks {
  readonly EncryptionKeyProviderType?: unknown;
  readonly AwsKmsKey?: unknown;
}
interface Settings {
  readonly EncryptionConfiguration?: {
    readonly EnableAtRestEncryption?: unknown;
    readonly AtRestEncryptionConfiguration?: { readonly LocalDiskEncryptionConfiguration?: LocalDisks };
  };
}
function parse(document: unknown): Settings | undefined {
  if (typeof document !== 'string') return block(document as Settings | undefined);
  try {
    return block(JSON.parse(document) as Settings);
  } catch {
    throw new Unresolved('Its security configuration is not a JSON document.');
  }
}
/**
 * Disks are encrypted as its security configuration says, or the account's default; without either they are not (EMR management guide,
 * "Encryption options", 2026).
 */
export const diskStore =
  (type: string, document: string) =>
  (c: { readonly securityConfiguration?: unknown }, around: Near): Many<Store> =>
    gather<Store>(() => {
      const store = (encrypted: boolean, key: () => Key): Many<Store> => one<Store>({ what: 'cluster disks', encrypted, key });
      const byDefault = around.assured('ebs-encryption-by-default');
      if (!around.given(c, 'securityConfiguration')) return store(byDefault, () => 'provider-key');
      const named = around.target(c, 'securityConfiguration', type);
      if (!named) return around.elsewhere('Its security configuration is not in this stack; whether that encrypts disks is unknown.');
      const settings = (named.inputs as Readonly<Record<string, unknown>>)[document];
      const written = parse(settings)?.EncryptionConfiguration;
      const disks = yes(written?.EnableAtRestEncryption)
        ? written?.AtRestEncryptionConfiguration?.LocalDiskEncryptionConfiguration
        : undefined;
      if (!disks) return store(byDefault, () => 'provider-key');
      return store(true, () => {
        if (text(disks.EncryptionKeyProviderType) !== 'AwsKms') return 'customer-key';
        // What was parsed here is no input of the stack's; its key is the text that it says.
        if (typeof settings !== 'string') return around.key(disks, 'AwsKmsKey');
        return /(^|:)alias\/aws\//.test(text(disks.AwsKmsKey) ?? 'alias/aws/') ? 'provider-key' : 'customer-key';
      });
    });

/**
 * The disks of EMR Serverless are always encrypted, with a key of the service's unless a job names another (EMR Serverless user guide, "Disk
 * Encryption with KMS CMK", 2026).
 */
export const workerDisks: Many<Store> = one(always('worker disks'));
