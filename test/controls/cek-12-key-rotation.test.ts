import cek12 from '../../controls/cek-12-key-rotation';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const key = 'aws:kms/key:Key';

testControl(cek12, {
  'rotated-within-a-year': {
    pass: [
      { name: 'automatic rotation, as often as AWS does it', stack: [{ type: key, inputs: { enableKeyRotation: true } }] },
      { name: 'every 365 days', stack: [{ type: key, inputs: { enableKeyRotation: true, rotationPeriodInDays: 365 } }] },
      { name: 'every 90 days, written as text', stack: [{ type: key, inputs: { enableKeyRotation: 'true', rotationPeriodInDays: '90' } }] },
    ],
    fail: [
      { name: 'rotation left out', stack: [{ type: key, inputs: { description: 'k' } }], says: 'It never rotates by itself.' },
      { name: 'rotation off', stack: [{ type: key, inputs: { enableKeyRotation: false } }] },
      {
        name: 'a day more than a year',
        stack: [{ type: key, inputs: { enableKeyRotation: true, rotationPeriodInDays: 366 } }],
        says: 'It rotates every 366 days; at most 365 are allowed.',
      },
      {
        name: 'a period counts for nothing while rotation is off',
        stack: [{ type: key, inputs: { enableKeyRotation: false, rotationPeriodInDays: 90 } }],
      },
    ],
    unknown: [
      { name: 'an unknown switch', stack: [{ type: key, inputs: { enableKeyRotation: UNKNOWN } }] },
      { name: 'an unknown period', stack: [{ type: key, inputs: { enableKeyRotation: true, rotationPeriodInDays: UNKNOWN } }] },
      { name: 'an unknown kind of key', stack: [{ type: key, inputs: { enableKeyRotation: false, keyUsage: UNKNOWN } }] },
    ],
    deferred: [
      {
        name: 'an unknown switch, of which the graph may tell',
        complete: false,
        stack: [{ type: key, inputs: { enableKeyRotation: UNKNOWN } }],
      },
    ],
    notApplicable: [
      { name: 'a key for signatures', stack: [{ type: key, inputs: { keyUsage: 'SIGN_VERIFY', customerMasterKeySpec: 'ECC_NIST_P256' } }] },
      { name: 'a key in a store of one’s own', stack: [{ type: key, inputs: { customKeyStoreId: 'cks-1' } }] },
      { name: 'a replica rotates with its primary', stack: [{ type: 'aws:kms/replicaKey:ReplicaKey', inputs: { primaryKeyArn: 'arn' } }] },
      { name: 'imported material', stack: [{ type: 'aws:kms/externalKey:ExternalKey', inputs: { description: 'k' } }] },
      { name: 'a bucket is no key', stack: [{ type: 'aws:s3/bucket:Bucket', inputs: {} }] },
    ],
  },
});
