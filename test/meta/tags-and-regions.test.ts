import { cfnTags, cfnTagsProperty, hasRegion, hasTags } from '../../policypack/clouds/generated/tags-and-regions';
import * as generator from '../../scripts/generate-taggable';
import { awsTypes } from '../../scripts/sdk';

it('says of every type of the SDKs what the SDKs say', () => {
  const aws = [...awsTypes().values()];
  expect(aws.filter(({ token, tags, region }) => hasTags(token) !== tags || hasRegion(token) !== region)).toEqual([]);
  expect(generator.cfnTags().filter(({ type, shape, property }) => cfnTags(type) !== shape || cfnTagsProperty(type) !== property)).toEqual(
    [],
  );
});

it('tells tags of the resource from an input that is only called so', () => {
  expect(hasTags('aws:ebs/volume:Volume')).toBe(true);
  expect(hasTags('aws:autoscaling/group:Group')).toBe(false);
  expect(hasTags('aws:devopsguru/resourceCollection:ResourceCollection')).toBe(false);
  expect(hasTags('aws:inspector/resourceGroup:ResourceGroup')).toBe(false);
});

it('tells types with tags, with a region, with both and with neither apart', () => {
  expect([hasTags('aws:s3/bucket:Bucket'), hasRegion('aws:s3/bucket:Bucket')]).toEqual([true, true]);
  expect([hasTags('aws:s3/bucketPolicy:BucketPolicy'), hasRegion('aws:s3/bucketPolicy:BucketPolicy')]).toEqual([false, true]);
  expect([hasTags('aws:iam/role:Role'), hasRegion('aws:iam/role:Role')]).toEqual([true, false]);
  expect([hasTags('aws:iam/rolePolicy:RolePolicy'), hasRegion('aws:iam/rolePolicy:RolePolicy')]).toEqual([false, false]);
});

it('knows the shape of tags in CloudFormation, and where they have another name', () => {
  expect(cfnTags('AWS::S3::Bucket')).toBe('list');
  expect(cfnTags('AWS::AutoScaling::AutoScalingGroup')).toBe('list');
  expect(cfnTags('AWS::SSM::Parameter')).toBe('map');
  expect(cfnTags('AWS::S3::BucketPolicy')).toBeUndefined();
  expect(cfnTagsProperty('AWS::EFS::FileSystem')).toBe('FileSystemTags');
  expect(cfnTagsProperty('AWS::S3::Bucket')).toBe('Tags');
});

it('knows nothing of what it has never heard of', () => {
  for (const type of [
    '',
    'aws',
    'aws:constructor/x:Y',
    'gcp:storage/bucket:Bucket',
    'pulumi:pulumi:Stack',
    'AWS::S3',
    'AWS::toString::X',
    'Custom::Thing',
  ])
    expect([hasTags(type), hasRegion(type), cfnTags(type), cfnTagsProperty(type)]).toEqual([false, false, undefined, 'Tags']);
});
