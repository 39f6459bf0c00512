import type { AccessBlock, Backup, Exposure, Key, Store } from '../../../../engine/facts';
import { each, gather, type Many, map, one, some } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { type Around, cannot } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type CfnInputs, cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always, text, yes } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';
import { assuredBlock, type Expiry, exposures, locked, shutter, throughAcl, throughPolicy, versions, type Way } from './cells';

type Bucket = CfnInputs['AWS::S3::Bucket'];
type Near = Around<CfnInputs>;
interface Encrypted {
  readonly bucketEncryption?: {
    readonly serverSideEncryptionConfiguration: readonly {
      readonly serverSideEncryptionByDefault?: { readonly sseAlgorithm: unknown; readonly kmsMasterKeyId?: string };
    }[];
  };
}

/** S3 encrypts every new object since 2023-01-05 (S3 user guide); what can be chosen is whose key. */
const encryption = (b: Encrypted, around: Near): Many<Store> =>
  one(
    always('bucket', (): Key => {
      const rules = each(b.bucketEncryption?.serverSideEncryptionConfiguration, rule => one(rule.serverSideEncryptionByDefault));
      const own = some(
        rules,
        chosen =>
          chosen !== undefined &&
          chosen !== null &&
          /^aws:kms/.test(text(chosen.sseAlgorithm) ?? '') &&
          around.key(chosen, 'kmsMasterKeyId') === 'customer-key',
      );
      return own ? 'customer-key' : 'provider-key';
    }),
  );

const exposure = (b: Bucket, around: Near): Many<Exposure> =>
  exposures(
    gather<Way>(
      () => one(throughAcl(b.accessControl)),
      () => map(around.pointingHere('AWS::S3::BucketPolicy', 'bucket'), ({ inputs }) => throughPolicy(() => inputs.policyDocument)),
    ),
    () => accessBlocks(b, around),
    () => Boolean(b.websiteConfiguration),
  );
const accessBlocks = (b: Bucket, around: Near): Many<AccessBlock> =>
  gather(
    () => (b.publicAccessBlockConfiguration ? one(shutter('its public access block', b.publicAccessBlockConfiguration)) : []),
    () => (around.assured('s3-account-public-access-block') ? one(assuredBlock) : []),
  );

const expiry = (rule: NonNullable<Bucket['lifecycleConfiguration']>['rules'][number]): Expiry => ({
  enabled: text(rule.status) === 'Enabled',
  partial: Boolean(rule.prefix) || (rule.tagFilters?.length ?? 0) > 0 || Boolean(rule.objectSizeGreaterThan ?? rule.objectSizeLessThan),
  days: says('days', () => rule.noncurrentVersionExpiration?.noncurrentDays ?? rule.noncurrentVersionExpirationInDays),
  spares: rule.noncurrentVersionExpiration?.newerNoncurrentVersions,
});
/** Versions and locks; an object lock turns versioning on by itself (S3 user guide). */
const backup = (b: Bucket, around: Near): Many<Backup> =>
  gather(
    () => {
      if (yes(b.objectLockEnabled) || aside(() => text(b.versioningConfiguration?.status)) === 'Enabled')
        return one(versions(each(b.lifecycleConfiguration?.rules, rule => expiry(rule))));
      says('days', () => b.versioningConfiguration?.status);
      return [];
    },
    () => locked(b.objectLockConfiguration?.rule?.defaultRetention),
    () => plannedHere('s3:')(b, around),
  );

export const s3 = cfnRows({
  'AWS::S3::Bucket': {
    kind: store,
    names: ['bucketName'],
    facts: {
      encryption: (b, around) => encryption(b as Encrypted, around),
      exposure,
      accessBlock: accessBlocks,
      backup,
    },
  },
  'AWS::S3Express::DirectoryBucket': {
    kind: store,
    names: ['bucketName'],
    facts: {
      encryption: (b, around) => encryption(b as Encrypted, around),
      exposure: cannot('Directory buckets block all public access, and this cannot be turned off.'),
      backup: cannot('Directory buckets keep no versions, and AWS Backup does not support them.'),
    },
  },
  'AWS::S3Tables::TableBucket': {
    kind: store,
    names: ['tableBucketName'],
    facts: {
      encryption: (b, around) =>
        one(
          always('table bucket', () => (b.encryptionConfiguration ? around.key(b.encryptionConfiguration, 'kmsKeyArn') : 'provider-key')),
        ),
      exposure: cannot('Table buckets block all public access, and this cannot be turned off.'),
      backup: cannot('Snapshots of a table are kept as its own maintenance settings say.'),
    },
  },
  'AWS::S3::BucketPolicy': {
    kind: policy,
    belongsTo: ownedBy('bucket', 'AWS::S3::Bucket'),
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
  'AWS::S3::AccessPoint': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
  'AWS::S3::MultiRegionAccessPointPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
  'AWS::S3ObjectLambda::AccessPointPolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
});
