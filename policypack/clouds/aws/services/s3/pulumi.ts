import type { AccessBlock, Backup, Exposure, Key, Store } from '../../../../engine/facts';
import { each, gather, type Many, map, one, some } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { type Around, cannot, type Neighbour } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type AwsInputs, awsRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { always, text, yes } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';
import {
  accountBlock,
  assuredBlock,
  type Expiry,
  exposures,
  locked,
  shutter,
  throughAcl,
  throughGrant,
  throughPolicy,
  versions,
  type Way,
} from './cells';

type Bucket = AwsInputs['aws:s3/bucket:Bucket'];
type Near = Around<AwsInputs>;
type Block = Readonly<Record<string, unknown>>;

/** The old resource writes blocks as lists, the present one as objects. */
const blocks = (of: object, ...names: readonly string[]): Many<Block> =>
  gather(
    ...names.map(name => () => {
      const found = (of as Block)[name];
      return found === undefined || found === null
        ? []
        : each((Array.isArray(found) ? found : [found]) as readonly Block[], block => one(block));
    }),
  );

/** S3 encrypts every new object since 2023-01-05 (S3 user guide); what can be chosen is whose key. */
function encryption(b: Bucket, around: Near): Many<Store> {
  const inline = blocks(b, 'serverSideEncryptionConfiguration', 'serverSideEncryptionConfigurations');
  const separate = (): Many<Neighbour> =>
    around.pointingHere('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', 'bucket');
  return one(always('bucket', () => keyOf(inline.length > 0 ? inline : map(separate(), found => one(found.inputs)), around)));
}
function keyOf(configurations: Many<Block>, around: Near): Key {
  const defaults = map(
    map(configurations, configuration => blocks(configuration, 'rule', 'rules')),
    rule => blocks(rule, 'applyServerSideEncryptionByDefault', 'applyServerSideEncryptionByDefaults'),
  );
  const own = (chosen: Block): boolean =>
    /^aws:kms/.test(text(chosen['sseAlgorithm']) ?? '') && around.key(chosen, 'kmsMasterKeyId') === 'customer-key';
  return some(defaults, own) ? 'customer-key' : 'provider-key';
}

const isWebsite = (b: object, around: Near): boolean =>
  blocks(b, 'website', 'websites').length > 0 ||
  some(around.pointingHere('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration', 'bucket'), () => true);

/** Policies and ACLs open a bucket; a public access block shuts them, whatever they say. */
const exposure = (b: Bucket, around: Near): Many<Exposure> =>
  exposures(
    gather<Way>(
      () => one(throughAcl(b.acl)),
      () => map(blocks(b, 'grants'), grant => throughGrant(grant['uri'])),
      () => one(throughPolicy(() => b.policy)),
      () =>
        map(around.pointingHere('aws:s3/bucketAcl:BucketAcl', 'bucket'), ({ inputs }) =>
          gather(
            () => one(throughAcl(inputs.acl)),
            () => each(inputs.accessControlPolicy?.grants, grant => throughGrant(grant.grantee?.uri)),
          ),
        ),
      () => map(around.pointingHere('aws:s3/bucketPolicy:BucketPolicy', 'bucket'), ({ inputs }) => throughPolicy(() => inputs.policy)),
    ),
    () => accessBlocks(b, around),
    () => isWebsite(b, around),
  );

/** Public access blocks on the bucket, and on the whole account where the stack sets one. */
const accessBlocks = (_b: Bucket, around: Near): Many<AccessBlock> =>
  gather(
    () =>
      map(around.pointingHere('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'bucket'), found =>
        shutter('its public access block', found.inputs),
      ),
    () => ofAccount(around),
  );
const ofAccount = (around: Near): Many<AccessBlock> =>
  gather(
    () => (around.assured('s3-account-public-access-block') ? one(assuredBlock) : []),
    () => map(around.all('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock'), found => shutter(accountBlock, found.inputs)),
  );

/** A rule of any of the three lifecycles: old inline, inline, separate. */
const expiry = (rule: Block): Many<Expiry> => {
  const ends = blocks(rule, 'noncurrentVersionExpiration', 'noncurrentVersionExpirations');
  return map(ends, end => ({
    enabled: yes(rule['enabled']) || text(rule['status'])?.toLowerCase() === 'enabled',
    partial: isPartial(rule) || some(blocks(rule, 'filter', 'filters'), isPartial),
    days: says('days', () => end['noncurrentDays'] ?? end['days']),
    spares: end['newerNoncurrentVersions'],
  }));
};
const isPartial = (of: Block): boolean =>
  ['prefix', 'tags', 'tag', 'and', 'objectSizeGreaterThan', 'objectSizeLessThan'].some(name => {
    const value = of[name];
    return value !== undefined && value !== null && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0);
  });

/** Versions and locks; an object lock turns versioning on by itself (S3 user guide). */
function backup(b: Bucket, around: Near): Many<Backup> {
  const kept = (): Backup =>
    versions(
      gather(
        () => map(blocks(b, 'lifecycleRules'), expiry),
        () =>
          map(around.pointingHere('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'bucket'), ({ inputs }) =>
            map(blocks(inputs, 'rules'), expiry),
          ),
      ),
    );
  const inline = blocks(b, 'versioning', 'versionings');
  const isOn = (): boolean => some(inline, versioning => yes(versioning['enabled']));
  return gather(
    () => {
      if (yes(b.objectLockEnabled) || aside(isOn)) return one(kept());
      if (inline.length > 0) says('days', isOn);
      return [];
    },
    () => {
      const separate = () => around.pointingHere('aws:s3/bucketVersioning:BucketVersioning', 'bucket');
      return map(inline.length > 0 ? aside(separate) : says('days', separate), ({ inputs }) => {
        const isKept = (): boolean => text(inputs.versioningConfiguration?.status)?.toLowerCase() === 'enabled';
        if (aside(isKept)) return one(kept());
        says('days', isKept);
        return [];
      });
    },
    () =>
      map(
        map(blocks(b, 'objectLockConfiguration', 'objectLockConfigurations'), lock => blocks(lock, 'rule', 'rules')),
        rule => map(blocks(rule, 'defaultRetention', 'defaultRetentions'), locked),
      ),
    () =>
      map(around.pointingHere('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'bucket'), ({ inputs }) =>
        locked(inputs.rule?.defaultRetention),
      ),
    () => plannedHere('s3:')(b, around),
  );
}

interface Item {
  readonly bucket: unknown;
  readonly acl?: unknown;
  readonly serverSideEncryption?: unknown;
  readonly kmsKeyId?: unknown;
}
const bucketOf = (o: Item, around: Near): Neighbour<Bucket> | undefined => around.target(o, 'bucket', 'aws:s3/bucket:Bucket');
const blocked = (what: string) => cannot(`${what} block all public access, and this cannot be turned off.`);

export const s3 = awsRows({
  'aws:s3/bucket:Bucket': {
    kind: store,
    names: ['bucket'],
    facts: {
      encryption,
      exposure,
      accessBlock: accessBlocks,
      backup,
    },
  },
  'aws:s3/bucketObject:BucketObject': {
    kind: store,
    belongsTo: (o: Item, around: Near) => {
      const bucket = bucketOf(o, around);
      return bucket ? one(bucket) : [];
    },
    facts: {
      encryption: (o: Item, around: Near): Many<Store> =>
        one(
          always('object', () => {
            if (around.given(o, 'kmsKeyId')) return around.key(o, 'kmsKeyId');
            if (text(o.serverSideEncryption) !== undefined) return 'provider-key';
            const bucket = bucketOf(o, around);
            if (!bucket) return around.elsewhere('the key of the bucket that it lies in');
            return some(bucket.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
          }),
        ),
      exposure: (o: Item, around: Near): Many<Exposure> =>
        exposures(
          gather(() => one(throughAcl(o.acl))),
          () =>
            gather(
              () => ofAccount(around),
              () =>
                map(around.all('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'), found => {
                  const theirs = around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket');
                  return theirs && theirs.address === bucketOf(o, around)?.address
                    ? one(shutter('its public access block', found.inputs))
                    : [];
                }),
            ),
          () => {
            const bucket = bucketOf(o, around);
            return (
              bucket !== undefined &&
              (blocks(bucket.inputs, 'website', 'websites').length > 0 ||
                some(
                  around.all('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration'),
                  found => around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket')?.address === bucket.address,
                ))
            );
          },
        ),
      backup: (o: Item, around: Near): Many<Backup> =>
        bucketOf(o, around)?.facts.backup ?? around.elsewhere('whether its bucket keeps versions'),
    },
  },
  'aws:s3/bucketObjectv2:BucketObjectv2': {
    kind: store,
    belongsTo: (o: Item, around: Near) => {
      const bucket = bucketOf(o, around);
      return bucket ? one(bucket) : [];
    },
    facts: {
      encryption: (o: Item, around: Near): Many<Store> =>
        one(
          always('object', () => {
            if (around.given(o, 'kmsKeyId')) return around.key(o, 'kmsKeyId');
            if (text(o.serverSideEncryption) !== undefined) return 'provider-key';
            const bucket = bucketOf(o, around);
            if (!bucket) return around.elsewhere('the key of the bucket that it lies in');
            return some(bucket.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
          }),
        ),
      exposure: (o: Item, around: Near): Many<Exposure> =>
        exposures(
          gather(() => one(throughAcl(o.acl))),
          () =>
            gather(
              () => ofAccount(around),
              () =>
                map(around.all('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'), found => {
                  const theirs = around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket');
                  return theirs && theirs.address === bucketOf(o, around)?.address
                    ? one(shutter('its public access block', found.inputs))
                    : [];
                }),
            ),
          () => {
            const bucket = bucketOf(o, around);
            return (
              bucket !== undefined &&
              (blocks(bucket.inputs, 'website', 'websites').length > 0 ||
                some(
                  around.all('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration'),
                  found => around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket')?.address === bucket.address,
                ))
            );
          },
        ),
      backup: (o: Item, around: Near): Many<Backup> =>
        bucketOf(o, around)?.facts.backup ?? around.elsewhere('whether its bucket keeps versions'),
    },
  },
  'aws:s3/objectCopy:ObjectCopy': {
    kind: store,
    belongsTo: (o: Item, around: Near) => {
      const bucket = bucketOf(o, around);
      return bucket ? one(bucket) : [];
    },
    facts: {
      encryption: (o: Item, around: Near): Many<Store> =>
        one(
          always('object', () => {
            if (around.given(o, 'kmsKeyId')) return around.key(o, 'kmsKeyId');
            if (text(o.serverSideEncryption) !== undefined) return 'provider-key';
            const bucket = bucketOf(o, around);
            if (!bucket) return around.elsewhere('the key of the bucket that it lies in');
            return some(bucket.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
          }),
        ),
      exposure: (o: Item, around: Near): Many<Exposure> =>
        exposures(
          gather(() => one(throughAcl(o.acl))),
          () =>
            gather(
              () => ofAccount(around),
              () =>
                map(around.all('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'), found => {
                  const theirs = around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket');
                  return theirs && theirs.address === bucketOf(o, around)?.address
                    ? one(shutter('its public access block', found.inputs))
                    : [];
                }),
            ),
          () => {
            const bucket = bucketOf(o, around);
            return (
              bucket !== undefined &&
              (blocks(bucket.inputs, 'website', 'websites').length > 0 ||
                some(
                  around.all('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration'),
                  found => around.target(found.inputs, 'bucket', 'aws:s3/bucket:Bucket')?.address === bucket.address,
                ))
            );
          },
        ),
      backup: (o: Item, around: Near): Many<Backup> =>
        bucketOf(o, around)?.facts.backup ?? around.elsewhere('whether its bucket keeps versions'),
    },
  },
  'aws:s3/directoryBucket:DirectoryBucket': {
    kind: store,
    names: ['bucket'],
    facts: {
      encryption: (_b, around) =>
        one(
          always('bucket', () =>
            keyOf(
              map(
                around.pointingHere('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', 'bucket'),
                found => one(found.inputs as Block),
              ),
              around,
            ),
          ),
        ),
      exposure: blocked('Directory buckets'),
      backup: cannot('Directory buckets keep no versions, and AWS Backup does not support them.'),
    },
  },
  'aws:s3tables/tableBucket:TableBucket': {
    kind: store,
    facts: {
      encryption: (b, around) =>
        one(
          always('table bucket', () => (b.encryptionConfiguration ? around.key(b.encryptionConfiguration, 'kmsKeyArn') : 'provider-key')),
        ),
      exposure: blocked('Table buckets'),
      backup: cannot('Snapshots of a table are kept as its own maintenance settings say.'),
    },
  },
  'aws:s3/bucketPolicy:BucketPolicy': {
    kind: policy,
    belongsTo: ownedBy('bucket', 'aws:s3/bucket:Bucket'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:s3/accessPoint:AccessPoint': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:s3control/accessPointPolicy:AccessPointPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.details?.policy, 'resource') },
  },
  'aws:s3tables/tableBucketPolicy:TableBucketPolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.resourcePolicy, 'resource') },
  },
});
