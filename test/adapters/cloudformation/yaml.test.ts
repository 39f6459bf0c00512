import { inputs, read } from './support';

const bucket = (name: string): unknown =>
  inputs(
    read(`Resources:\n  It:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: ${name}\n  Key:\n    Type: AWS::KMS::Key\n`),
    'It',
  )['bucketName'];

test.each<[string, unknown]>([
  ['2012-10-17', '2012-10-17'],
  ['2001-12-14T21:59:43Z', '2001-12-14T21:59:43Z'],
  ['012345678901', '012345678901'],
  ['123456789012', 123456789012],
  ['12345678901234567890', '12345678901234567890'],
  ['1.10', '1.10'],
  ['8.5', 8.5],
  ['22:22', '22:22'],
  ['0x1F', '0x1F'],
  ['1e3', '1e3'],
  ['yes', true],
  ['Off', false],
  ['"yes"', 'yes'],
  ['y', 'y'],
  ['true', true],
  ['"true"', 'true'],
  ['~', null],
  ['.inf', '.inf'],
  ['!Sub "a-${Key}"', { unknown: 'a-_', behind: ['Key'], exact: false }],
  ['!GetAtt Key.Arn', { unknown: '_', behind: ['Key'], exact: true }],
  ['!GetAtt [Key, Arn]', { unknown: '_', behind: ['Key'], exact: true }],
  ['!Join ["-", [a, !Select [1, [x, y]], !Base64 z]]', 'a-y-eg=='],
  ['!If [Nobody, a, b]', 'open'],
  ['!Sub ["${A}", {A: !Ref Key}]', { unknown: '_', behind: ['Key'], exact: true }],
  ['!Nope x', { unknown: undefined, behind: [], exact: false }],
  ['!!str 22', '22'],
])('%s', (written, expected) => {
  expect(bucket(written)).toEqual(expected);
});

test('anchors, merges, flow text that is not indented, and comments', () => {
  const template = read(`
Shared:
  common: &common
    AccessControl: Private
    Tags: [{Key: a, Value: b}]
Resources:
  It:
    Type: AWS::S3::Bucket   # a bucket
    Properties:
      <<: *common
      BucketName: x
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: x
      PolicyDocument: {
    "Version": "2012-10-17",
    "Statement": []
      }
`);
  expect(inputs(template, 'It')).toEqual({ accessControl: 'Private', tags: [{ key: 'a', value: 'b' }], bucketName: 'x' });
  expect(inputs(template, 'Policy')).toEqual({ bucket: 'x', policyDocument: { Version: '2012-10-17', Statement: [] } });
});

test('functions that CloudFormation does not have are named', () => {
  const template = read('Resources:\n  It:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Nope x, AccessControl: !Nope y}\n');
  expect(template.notes).toEqual(["Fn::Nope is no function of CloudFormation's: what it gives is unknown, 2 times."]);
});
