import bcr08 from '../../controls/bcr-08-backup';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const database = 'aws:rds/instance:Instance';
const bucket = 'aws:s3/bucket:Bucket';
const volume = 'aws:ebs/volume:Volume';
const versioning = 'aws:s3/bucketVersioning:BucketVersioning';
const medium = { 'data-classification': 'medium' };
const high = { 'data-classification': 'high' };
const low = { 'data-classification': 'low' };

testControl(bcr08, {
  'recoverable-for-as-long-as-its-class-demands': {
    pass: [
      { name: 'seven days for medium data', stack: [{ type: database, inputs: { backupRetentionPeriod: 7, tags: medium } }] },
      { name: 'thirty-five days for high data', stack: [{ type: database, inputs: { backupRetentionPeriod: 35, tags: high } }] },
      { name: 'versions inside the bucket', stack: [{ type: bucket, inputs: { versioning: { enabled: true }, tags: high } }] },
      {
        name: 'versions switched on beside the bucket',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: high } },
          { type: versioning, inputs: { bucket: '?', versioningConfiguration: { status: 'Enabled' } }, from: { bucket: ['b'] } },
        ],
      },
      {
        name: 'a backup plan that the user assures',
        outside: { assured: ['backup-plan'] },
        stack: [{ type: volume, inputs: { tags: high } }],
      },
      {
        name: 'an unknown class where the copies last for every class',
        stack: [{ type: database, inputs: { backupRetentionPeriod: 35, tags: { 'data-classification': UNKNOWN } } }],
      },
    ],
    fail: [
      {
        name: 'backups left out',
        stack: [{ type: database, inputs: { storageEncrypted: true, tags: medium } }],
        says: 'Nothing keeps a copy of it; medium data needs 7 days.',
      },
      { name: 'backups switched off', stack: [{ type: database, inputs: { backupRetentionPeriod: 0, tags: medium } }] },
      {
        name: 'a day less than medium data needs',
        stack: [{ type: database, inputs: { backupRetentionPeriod: 6, tags: medium } }],
        says: 'Its automated backups are kept for 6 days; medium data needs 7.',
      },
      { name: 'a day less than high data needs', stack: [{ type: database, inputs: { backupRetentionPeriod: 34, tags: high } }] },
      { name: 'a bucket without versions', stack: [{ type: bucket, inputs: { bucket: 'b', tags: medium } }] },
      {
        name: 'versions that were suspended',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: versioning, inputs: { bucket: 'b', versioningConfiguration: { status: 'Suspended' } } },
        ],
      },
      {
        name: 'versions of another bucket',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucket, name: 'c', inputs: { tags: medium } },
          { type: versioning, inputs: { bucket: '?', versioningConfiguration: { status: 'Enabled' } }, from: { bucket: ['c'] } },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown period', stack: [{ type: database, inputs: { backupRetentionPeriod: UNKNOWN, tags: medium } }] },
      {
        name: 'an unknown class',
        stack: [{ type: database, inputs: { backupRetentionPeriod: 7, tags: { 'data-classification': UNKNOWN } } }],
      },
      { name: 'a volume that a plan elsewhere may copy', stack: [{ type: volume, inputs: { tags: medium } }] },
      {
        name: 'versions of which the state is unknown',
        stack: [
          { type: bucket, name: 'b', inputs: { bucket: 'b', tags: medium } },
          { type: versioning, inputs: { bucket: 'b', versioningConfiguration: { status: UNKNOWN } } },
        ],
      },
      {
        name: 'versions of one of two buckets',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucket, name: 'c', inputs: { tags: medium } },
          { type: versioning, inputs: { bucket: '?', versioningConfiguration: { status: 'Enabled' } }, from: { bucket: ['b', 'c'] } },
        ],
      },
    ],
    deferred: [{ name: 'versions may still come', complete: false, stack: [{ type: bucket, inputs: { tags: medium } }] }],
    notApplicable: [
      { name: 'low data needs no copies', stack: [{ type: database, inputs: { backupRetentionPeriod: UNKNOWN, tags: low } }] },
      { name: 'an instance keeps nothing', stack: [{ type: 'aws:ec2/instance:Instance', inputs: { tags: medium } }] },
    ],
  },
});
