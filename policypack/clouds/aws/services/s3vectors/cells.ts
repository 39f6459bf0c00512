import type { Key } from '../../../../engine/facts';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';
import { text } from '../../shared/cells';

interface Chosen {
  readonly sseType?: unknown;
  readonly kmsKeyArn?: unknown;
}

/** Vectors are encrypted in any case, with S3's keys unless KMS is asked for (S3 API, S3 Vectors, EncryptionConfiguration, 2026). */
export const keyOf = (chosen: Chosen | null | undefined, around: Near): Key => {
  const found = block(chosen);
  return found && /^aws:kms/.test(text(found.sseType) ?? '') ? around.key(found, 'kmsKeyArn') : 'provider-key';
};
/** S3 API, S3 Vectors, actions; AWS Backup API, GetSupportedResourceTypes, 2026. */
export const unversioned = cannot('Vectors have no versions, and AWS Backup does not support them.');
/** Policies are those of the whole bucket (S3 user guide, "S3 Vectors resource-based policy examples", 2026). */
export const byItsBucket = cannot('Who reaches an index is said by the policy of its vector bucket, which is judged itself.');
