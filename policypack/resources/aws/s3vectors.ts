import { map, one } from '../../engine/known';
import { block, listed } from '../block-cells';
import { always, regionOf, tagMap } from '../cells';
import { keyOfOwner, ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';
import { byItsBucket, keyOf, unversioned } from '../vector-cells';

const aBucket = 'aws:s3/vectorsVectorBucket:VectorsVectorBucket';

export const s3vectors = awsRows({
  'aws:s3/vectorsVectorBucket:VectorsVectorBucket': {
    holds: 'data',
    model: 'paas',
    names: ['vectorBucketName', 'vectorBucketArn'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (b, around) => one(always('vector bucket', () => keyOf(listed(b.encryptionConfigurations)[0], around))),
      exposure: (_b, around) =>
        map(around.pointingHere('aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy', 'vectorBucketArn'), ({ inputs }) =>
          openBy('its bucket policy', () => inputs.policy),
        ),
      backup: unversioned,
    },
  },
  'aws:s3/vectorsIndex:VectorsIndex': {
    holds: 'data',
    model: 'paas',
    belongsTo: ownedBy('vectorBucketName', aBucket),
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('vectorBucketArn', aBucket),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
