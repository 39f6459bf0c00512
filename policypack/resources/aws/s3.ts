import type { AccessBlock, Backup, Exposure, Store } from '../../engine/facts';
import { each, either, gather, type Many, map, one, some } from '../../engine/known';
import type { Around } from '../../engine/row';
import { always, regionOf, tagMap, text, yes } from '../cells';
import { grantsOf } from '../policy-documents';
import { type AwsInputs, awsRows } from '../row';

type Bucket = AwsInputs['aws:s3/bucket:Bucket'];
type Near = Around<AwsInputs>;

const openAcls = /^(public-read|public-read-write|authenticated-read|website)$/i;
const openGroups = /\/global\/(AllUsers|AuthenticatedUsers)$/;

/** The old resource writes blocks as lists, the present one as objects. */
const blocks = (b: object, ...names: readonly string[]): readonly Record<string, unknown>[] =>
  names.flatMap(name => {
    const found = (b as Record<string, unknown>)[name];
    return found === undefined || found === null
      ? []
      : Array.isArray(found)
        ? (found as Record<string, unknown>[])
        : [found as Record<string, unknown>];
  });

/** S3 encrypts every new object since 2023-01-05 (S3 user guide); what can be chosen is whose key. */
function encryption(b: Bucket, around: Near): Many<Store> {
  const inline = blocks(b, 'serverSideEncryptionConfiguration', 'serverSideEncryptionConfigurations');
  if (inline.length > 0) return [() => always('bucket', () => keyOf(inline, around))];
  return one(
    always('bucket', () => {
      const separate = around.pointingHere(
        'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
        'bucket',
      );
      return some(separate, found => keyOf([found.inputs as never], around) === 'customer-key') ? 'customer-key' : 'provider-key';
    }),
  );
}
function keyOf(configurations: readonly Record<string, unknown>[], around: Near): 'provider-key' | 'customer-key' {
  const defaults = configurations
    .flatMap(configuration => blocks(configuration, 'rule', 'rules'))
    .flatMap(rule => blocks(rule, 'applyServerSideEncryptionByDefault', 'applyServerSideEncryptionByDefaults'));
  const own = defaults.some(
    chosen =>
      /^aws:kms/.test(text(chosen['sseAlgorithm']) ?? '') &&
      around.key(chosen as { kmsMasterKeyId?: string }, 'kmsMasterKeyId') === 'customer-key',
  );
  return own ? 'customer-key' : 'provider-key';
}

/** Policies and ACLs open a bucket; a public access block shuts them, whatever they say. */
function exposure(b: Bucket, around: Near): Many<Exposure> {
  const meant = (): boolean =>
    blocks(b, 'website', 'websites').length > 0 ||
    some(around.pointingHere('aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration', 'bucket'), () => true);
  const shut = (which: 'policy' | 'acl'): boolean => some(accessBlocks(b, around), block => block[which]);
  const way = (through: string, open: boolean, which: 'policy' | 'acl'): Exposure => {
    const isPublic = open && !shut(which);
    return { through, public: isPublic, ...(isPublic && meant() && { meant: true }) };
  };
  return gather(
    () => one(way('its ACL', openAcls.test(text(b.acl) ?? ''), 'acl')),
    () =>
      one(
        way(
          'its ACL',
          blocks(b, 'grants').some(grant => openGroups.test(text(grant['uri']) ?? '')),
          'acl',
        ),
      ),
    () =>
      one(
        way(
          'its bucket policy',
          b.policy !== undefined &&
            some(
              grantsOf(() => b.policy, 'resource'),
              grant => grant.anyone(),
            ),
          'policy',
        ),
      ),
    () =>
      map(around.pointingHere('aws:s3/bucketAcl:BucketAcl', 'bucket'), ({ inputs }) => {
        const granted = inputs.accessControlPolicy?.grants;
        return one(
          way(
            'its ACL',
            either(
              () => openAcls.test(text(inputs.acl) ?? ''),
              () =>
                some(
                  each(granted, grant => grant),
                  grant => openGroups.test(text(grant.grantee?.uri) ?? ''),
                ),
            ),
            'acl',
          ),
        );
      }),
    () =>
      map(around.pointingHere('aws:s3/bucketPolicy:BucketPolicy', 'bucket'), ({ inputs }) =>
        one(
          way(
            'its bucket policy',
            some(
              grantsOf(() => inputs.policy, 'resource'),
              grant => grant.anyone(),
            ),
            'policy',
          ),
        ),
      ),
  );
}

interface Shutter {
  readonly policy: boolean;
  readonly acl: boolean;
  readonly complete: boolean;
  readonly by: string;
}
/** Public access blocks on the bucket, and on the whole account where the stack sets one. */
function accessBlocks(_b: Bucket, around: Near): Many<Shutter> {
  const shutter = (
    by: string,
    p: { blockPublicAcls?: unknown; blockPublicPolicy?: unknown; ignorePublicAcls?: unknown; restrictPublicBuckets?: unknown },
  ): Shutter => {
    const policy = yes(p.restrictPublicBuckets);
    const acl = yes(p.ignorePublicAcls);
    return {
      by,
      policy,
      acl,
      get complete() {
        return policy && acl && yes(p.blockPublicAcls) && yes(p.blockPublicPolicy);
      },
    };
  };
  return gather(
    () =>
      map(around.pointingHere('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'bucket'), found =>
        one(shutter('its public access block', found.inputs)),
      ),
    () =>
      around.assured('s3-account-public-access-block')
        ? one({ by: "the account's public access block", policy: true, acl: true, complete: true })
        : [],
    () =>
      map(around.all('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock'), found =>
        one(shutter("the account's public access block", found.inputs)),
      ),
  );
}

/** Versions let an overwritten or deleted object be brought back until they expire. */
function backup(b: Bucket, around: Near): Many<Backup> {
  const inline = blocks(b, 'versioning', 'versionings');
  const kept: Backup = { by: 'versions', days: Number.POSITIVE_INFINITY };
  if (inline.some(versioning => yes(versioning['enabled']))) return one(kept);
  return map(around.pointingHere('aws:s3/bucketVersioning:BucketVersioning', 'bucket'), ({ inputs }) =>
    text(inputs.versioningConfiguration?.status)?.toLowerCase() === 'enabled' ? one(kept) : [],
  );
}

export const s3 = awsRows({
  'aws:s3/bucket:Bucket': {
    holds: 'data',
    model: 'paas',
    names: ['bucket'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption,
      exposure,
      accessBlock: (b, around) => map(accessBlocks(b, around), (block): Many<AccessBlock> => one(block)),
      backup,
    },
  },
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/bucketVersioning:BucketVersioning': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/bucketAcl:BucketAcl': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration': { holds: 'other', model: 'paas', facts: {} },
  'aws:s3/bucketPolicy:BucketPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { access: p => grantsOf(() => p.policy, 'resource') },
  },
});
