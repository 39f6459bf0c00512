import type { Key, Store } from '../../engine/facts';
import { gather, type Many, one, Unresolved } from '../../engine/known';
import type { Around } from '../../engine/row';
import { cannot } from '../../engine/row';
import { block } from '../block-cells';
import { regionOf, tagMap, text, yes } from '../cells';
import { awsRows } from '../row';

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
// biome-ignore lint/suspicious/noExplicitAny: clusters are named alike in every table.
type Near = Around<any>;
function parse(document: unknown): Settings | undefined {
  if (typeof document !== 'string') return block(document as Settings | undefined);
  try {
    return block(JSON.parse(document) as Settings);
  } catch {
    throw new Unresolved('its security configuration is not a JSON document');
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
      if (!named) return around.elsewhere('whether its security configuration encrypts disks');
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

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const emr = awsRows({
  'aws:emr/cluster:Cluster': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: diskStore('aws:emr/securityConfiguration:SecurityConfiguration', 'configuration'),
      exposure: cannot('EMR keeps public ports closed for the account; what its groups let in is their ingress.'),
    },
  },
  'aws:emr/securityConfiguration:SecurityConfiguration': placed,
  'aws:emr/instanceGroup:InstanceGroup': placed,
  'aws:emr/instanceFleet:InstanceFleet': placed,
  'aws:emr/managedScalingPolicy:ManagedScalingPolicy': placed,
  'aws:emr/studio:Studio': tagged,
  'aws:emr/studioSessionMapping:StudioSessionMapping': placed,
  'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration': placed,
});
