import cek03 from '../../controls/cek-03-data-encryption';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const volume = 'aws:ebs/volume:Volume';
const instance = 'aws:ec2/instance:Instance';
const bucket = 'aws:s3/bucket:Bucket';
const high = { 'data-classification': 'high' };
const low = { 'data-classification': 'low' };

testControl(cek03, {
  'encrypted-at-rest': {
    pass: [
      {
        name: "the provider's key does for medium data",
        stack: [{ type: volume, inputs: { encrypted: true, tags: { 'data-classification': 'medium' } } }],
      },
      {
        name: 'whose key it is does not matter for medium data',
        stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: UNKNOWN, tags: { 'data-classification': 'medium' } } }],
      },
      {
        name: 'an unknown key that is the key in the stack',
        stack: [
          { type: volume, inputs: { encrypted: true, kmsKeyId: '?', tags: high }, from: { kmsKeyId: ['key'] } },
          { type: 'aws:kms/key:Key', name: 'key', inputs: {} },
        ],
      },
      {
        name: 'a literal key is the customer’s',
        stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/abc', tags: high } }],
      },
      {
        name: 'a bucket is encrypted whatever it says',
        stack: [{ type: bucket, inputs: { bucket: 'b', tags: { 'data-classification': 'medium' } } }],
      },
      {
        name: 'a bucket with its own key in a separate resource',
        stack: [
          { type: bucket, name: 'b', inputs: { bucket: 'b', tags: high } },
          {
            type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
            inputs: {
              bucket: 'b',
              rules: [
                {
                  applyServerSideEncryptionByDefault: {
                    sseAlgorithm: 'aws:kms',
                    kmsMasterKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/abc',
                  },
                },
              ],
            },
          },
        ],
      },
    ],
    fail: [
      {
        name: 'encryption left out',
        stack: [{ type: volume, inputs: { availabilityZone: 'eu-central-2a' } }],
        says: 'Its volume has no encryption; medium data needs encryption.',
      },
      {
        name: 'an AWS-owned alias is no key of ours',
        stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: 'alias/aws/ebs', tags: high } }],
        says: "Its volume has the provider's key; high data needs a customer managed key.",
      },
      {
        name: 'several things have none',
        stack: [{ type: 'aws:emr/cluster:Cluster', inputs: { releaseLabel: 'emr-7.1.0', serviceRole: 'r', tags: high } }],
        says: 'Its cluster disks have no encryption; high data needs a customer managed key.',
      },
      {
        name: 'a bus is one thing',
        stack: [{ type: 'aws:cloudwatch/eventBus:EventBus', inputs: { name: 'b', tags: high } }],
        says: "Its event bus has the provider's key; high data needs a customer managed key.",
      },
      { name: 'an empty key is no key', stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: '', tags: high } }] },
      { name: 'a null key is no key', stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: null, tags: high } }] },
      {
        name: 'an unencrypted data volume beside an unknown one',
        stack: [{ type: instance, inputs: { rootBlockDevice: { encrypted: UNKNOWN }, ebsBlockDevices: [{ encrypted: false }] } }],
      },
      { name: 'high data with the provider’s key of a bucket', stack: [{ type: bucket, inputs: { bucket: 'b', tags: high } }] },
    ],
    unknown: [
      {
        name: 'an unknown key behind which there is a bucket',
        stack: [
          { type: volume, inputs: { encrypted: true, kmsKeyId: '?', tags: high }, from: { kmsKeyId: ['site'] } },
          { type: bucket, name: 'site', inputs: {} },
        ],
      },
      { name: 'an unknown flag', stack: [{ type: volume, inputs: { encrypted: UNKNOWN } }] },
      {
        name: 'an unknown class where one class would fail',
        stack: [{ type: volume, inputs: { encrypted: true, tags: { 'data-classification': UNKNOWN } } }],
      },
    ],
    deferred: [
      {
        name: 'whose key is known only with the stack',
        complete: false,
        stack: [{ type: volume, inputs: { encrypted: true, kmsKeyId: UNKNOWN, tags: high } }],
      },
    ],
    notApplicable: [
      { name: 'low data with an unknown flag', stack: [{ type: volume, inputs: { encrypted: UNKNOWN, tags: low } }] },
      { name: 'a type that keeps nothing', stack: [{ type: 'aws:ec2/securityGroup:SecurityGroup', inputs: {} }] },
    ],
  },
});
