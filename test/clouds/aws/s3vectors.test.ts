import { type Inputs, KEY, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const store = (key: unknown) => expect.objectContaining({ encrypted: true, key });
const way = (open: unknown) => expect.objectContaining({ public: open });
const policyFor = (Principal: unknown) => ({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] });
const anyone = JSON.stringify(policyFor('*'));
const somebody = JSON.stringify(policyFor({ AWS: '111122223333' }));
const bucket = 'aws:s3/vectorsVectorBucket:VectorsVectorBucket';
const index = 'aws:s3/vectorsIndex:VectorsIndex';
const bucketPolicy = 'aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy';

it.each<[string, Inputs, unknown]>([
  [bucket, {}, 'provider-key'],
  [bucket, { encryptionConfigurations: [{ sseType: 'AES256' }] }, 'provider-key'],
  [bucket, { encryptionConfigurations: [{ sseType: 'aws:kms', kmsKeyArn: KEY }] }, 'customer-key'],
  [bucket, { encryptionConfigurations: [{ sseType: UNKNOWN, kmsKeyArn: KEY }] }, 'unknown'],
  [bucket, { encryptionConfigurations: UNKNOWN }, 'unknown'],
  ['AWS::S3Vectors::VectorBucket', {}, 'provider-key'],
  ['AWS::S3Vectors::VectorBucket', { encryptionConfiguration: { sseType: 'aws:kms', kmsKeyArn: KEY } }, 'customer-key'],
  ['AWS::S3Vectors::VectorBucket', { encryptionConfiguration: { sseType: 'aws:kms', kmsKeyArn: UNKNOWN } }, 'unknown'],
  [index, { encryptionConfigurations: [{ sseType: 'aws:kms', kmsKeyArn: KEY }] }, 'customer-key'],
  [index, { encryptionConfigurations: [{ sseType: 'AES256' }] }, 'provider-key'],
  [index, { encryptionConfigurations: UNKNOWN }, 'unknown'],
  [index, { vectorBucketName: 'theirs' }, 'unknown'],
  ['AWS::S3Vectors::Index', { encryptionConfiguration: { sseType: 'aws:kms', kmsKeyArn: KEY } }, 'customer-key'],
  ['AWS::S3Vectors::Index', { encryptionConfiguration: UNKNOWN }, 'unknown'],
  ['AWS::S3Vectors::Index', { vectorBucketName: 'theirs' }, 'unknown'],
])('%s %j is encrypted in any case', (type, inputs, key) => {
  expect(of('encryption', type, inputs)).toEqual([store(key)]);
});

it.each<[string, Inputs, string, Inputs]>([
  [index, { vectorBucketName: 'ours' }, bucket, { vectorBucketName: 'ours' }],
  ['AWS::S3Vectors::Index', { vectorBucketName: 'ours' }, 'AWS::S3Vectors::VectorBucket', { vectorBucketName: 'ours' }],
  [
    'AWS::S3Vectors::Index',
    { vectorBucketArn: 'arn:aws:s3vectors:eu-central-2:111122223333:bucket/ours' },
    'AWS::S3Vectors::VectorBucket',
    { vectorBucketName: 'ours' },
  ],
])('%s %j has the key of its bucket where it has none itself', (type, inputs, owner, theirs) => {
  const chosen = { sseType: 'aws:kms', kmsKeyArn: KEY };
  const encrypted = { ...theirs, encryptionConfiguration: chosen, encryptionConfigurations: [chosen] };
  expect(of('encryption', type, inputs, { type: owner, inputs: theirs })).toEqual([store('provider-key')]);
  expect(of('encryption', type, inputs, { type: owner, inputs: encrypted })).toEqual([store('customer-key')]);
});

it.each<[string, Inputs, string, (policy: unknown) => Inputs]>([
  [bucket, { vectorBucketName: 'ours', vectorBucketArn: 'ours' }, bucketPolicy, policy => ({ vectorBucketArn: 'ours', policy })],
  [
    'AWS::S3Vectors::VectorBucket',
    { vectorBucketName: 'ours' },
    'AWS::S3Vectors::VectorBucketPolicy',
    policy => ({ vectorBucketName: 'ours', policy }),
  ],
  [
    'AWS::S3Vectors::VectorBucket',
    { vectorBucketName: 'ours' },
    'AWS::S3Vectors::VectorBucketPolicy',
    policy => ({ vectorBucketArn: 'arn:aws:s3vectors:eu-central-2:111122223333:bucket/ours', policy }),
  ],
])('%s is as open as the policy that points at it', (type, inputs, policyType, written) => {
  const under = (policy: unknown) => of('exposure', type, inputs, { type: policyType, inputs: written(policy) });
  expect(of('exposure', type, inputs)).toEqual([]);
  expect(under(anyone)).toEqual([way(true)]);
  expect(under(somebody)).toEqual([way(false)]);
  expect(under(UNKNOWN)).toEqual(['unknown']);
});

it.each<[string, string]>([
  [bucketPolicy, 'policy'],
  ['AWS::S3Vectors::VectorBucketPolicy', 'policy'],
])('%s lets in whom it names', (type, input) => {
  expect(of('admits', type, {})).toEqual([]);
  expect(of('admits', type, { [input]: anyone })).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, { [input]: somebody })).toEqual([expect.objectContaining({ via: 'resource', anyone: false })]);
  expect(of('admits', type, { [input]: UNKNOWN })).toEqual(['unknown']);
});
