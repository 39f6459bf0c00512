import type { Exposure } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Around, Neighbour } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type CfnInputs, cfnRows } from '../../row';
import { block } from '../../shared/blocks';
import { always } from '../../shared/cells';
import { keyOfOwner } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { byItsBucket, keyOf, unversioned } from './cells';

type Near = Around<CfnInputs>;
const aPolicy = 'AWS::S3Vectors::VectorBucketPolicy';

interface InBucket {
  readonly vectorBucketArn?: unknown;
  readonly vectorBucketName?: unknown;
}
/** A vector bucket is named by ARN or by name, in one input or the other. */
const bucketOf = (v: InBucket, around: Near): Neighbour | undefined =>
  around.target(v, around.given(v, 'vectorBucketArn') ? 'vectorBucketArn' : 'vectorBucketName', 'AWS::S3Vectors::VectorBucket');
const itsBucket = (v: InBucket, around: Near): Many<Neighbour> => {
  const bucket = bucketOf(v, around);
  return bucket ? one(bucket) : [];
};
const opened = ({ inputs }: Neighbour<{ readonly policy: unknown }>): Many<Exposure> => openBy('its bucket policy', () => inputs.policy);

export const s3vectors = cfnRows({
  'AWS::S3Vectors::VectorBucket': {
    kind: store,
    names: ['vectorBucketName', 'vectorBucketArn'],
    facts: {
      encryption: (b, around) => one(always('vector bucket', () => keyOf(b.encryptionConfiguration, around))),
      exposure: (_b, around) =>
        gather(
          () => map(around.pointingHere(aPolicy, 'vectorBucketArn'), opened),
          () => map(around.pointingHere(aPolicy, 'vectorBucketName'), opened),
        ),
      backup: unversioned,
    },
  },
  'AWS::S3Vectors::Index': {
    kind: store,
    belongsTo: itsBucket,
    facts: {
      // What an index does not say for itself, it has from its bucket (S3 user guide, "Data protection and encryption in S3 Vectors", 2026).
      encryption: (i, around) =>
        one(
          always('vector index', () => {
            const chosen = block(i.encryptionConfiguration);
            return chosen
              ? keyOf(chosen, around)
              : keyOfOwner(bucketOf(i, around), around, 'Its vector bucket is not in this stack; whose key that uses is unknown.');
          }),
        ),
      exposure: byItsBucket,
      backup: unversioned,
    },
  },
  'AWS::S3Vectors::VectorBucketPolicy': {
    kind: policy,
    belongsTo: itsBucket,
    facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
});
