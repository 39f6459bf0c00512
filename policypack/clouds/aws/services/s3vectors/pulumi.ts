import { map, one } from '../../../../engine/known';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { block, listed } from '../../shared/blocks';
import { always } from '../../shared/cells';
import { keyOfOwner, ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { byItsBucket, keyOf, unversioned } from './cells';

const aBucket = 'aws:s3/vectorsVectorBucket:VectorsVectorBucket';

export const s3vectors = awsRows({
  'aws:s3/vectorsVectorBucket:VectorsVectorBucket': {
    kind: store,
    names: ['vectorBucketName', 'vectorBucketArn'],
    facts: {
      encryption: (b, around) => one(always('vector bucket', () => keyOf(listed(b.encryptionConfigurations)[0], around))),
      exposure: (_b, around) =>
        map(around.pointingHere('aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy', 'vectorBucketArn'), ({ inputs }) =>
          openBy('its bucket policy', () => inputs.policy),
        ),
      backup: unversioned,
    },
  },
  'aws:s3/vectorsIndex:VectorsIndex': {
    kind: store,
    belongsTo: ownedBy('vectorBucketName', aBucket),
    facts: {
      // What an index does not say for itself, it has from its bucket (S3 user guide, "Data protection and encryption in S3 Vectors", 2026).
      encryption: (i, around) =>
        one(
          always('vector index', () => {
            const chosen = block(listed(i.encryptionConfigurations)[0]);
            if (chosen) return keyOf(chosen, around);
            return keyOfOwner(
              around.target(i, 'vectorBucketName', aBucket),
              around,
              'Its vector bucket is not in this stack; whose key that uses is unknown.',
            );
          }),
        ),
      exposure: byItsBucket,
      backup: unversioned,
    },
  },
  'aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy': {
    kind: policy,
    belongsTo: ownedBy('vectorBucketArn', aBucket),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
