import { read } from './support';

/** The text that stands where an input is found. */
const at = (text: string, address: string, path?: string): string => {
  const place = read(text).locate(address, path);
  return place === undefined
    ? 'nowhere'
    : text
        .split('\n')
        [place.line - 1]!.slice(place.column - 1)
        .trim();
};

const yaml = `
Parameters:
  P: {Type: String}
Conditions:
  C: !Equals [!Ref P, x]
  Never: !Equals [a, b]
Resources:
  # the bucket
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Sub "x-\${P}"
      Tags:
        - Key: a
          Value: b
        - !If [Never, {Key: z, Value: z}, !Ref AWS::NoValue]
        - Key: class
          Value: high
      BucketEncryption: !If
        - C
        - ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault:
                SSEAlgorithm: aws:kms
        - !Ref AWS::NoValue
      PublicAccessBlockConfiguration: {BlockPublicAcls: true,
        BlockPublicPolicy: false}
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: x
      PolicyDocument:
        Statement:
        - Effect: Allow
          Condition: {StringLike: {"aws:x.y": z}}
`;
const json = JSON.stringify(
  {
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketName: 'a"{[,',
          Tags: [{ Key: 'a', Value: 'b' }, 1, { Key: 'class', Value: 'high' }],
          Empty: {},
          VersioningConfiguration: {},
        },
      },
    },
  },
  undefined,
  1,
);

test.each<[string, string | undefined, string]>([
  ['Bucket', undefined, 'Bucket:'],
  ['Bucket', 'bucketName', 'BucketName: !Sub "x-${P}"'],
  ['Bucket', 'tags', 'Tags:'],
  ['Bucket', 'tags[0].value', 'Value: b'],
  ['Bucket', 'tags[1]', 'Key: class'],
  ['Bucket', 'tags[1].value', 'Value: high'],
  ['Bucket', 'tags.0.value', 'Value: b'],
  ['Bucket', 'bucketEncryption', 'BucketEncryption: !If'],
  ['Bucket', 'bucketEncryption.serverSideEncryptionConfiguration[0].serverSideEncryptionByDefault.sseAlgorithm', 'SSEAlgorithm: aws:kms'],
  ['Bucket', 'publicAccessBlockConfiguration.blockPublicPolicy', 'BlockPublicPolicy: false}'],
  ['Bucket', 'publicAccessBlockConfiguration.ignorePublicAcls', 'PublicAccessBlockConfiguration: {BlockPublicAcls: true,'],
  ['Bucket', 'loggingConfiguration', 'Bucket:'],
  ['Policy', 'policyDocument.Statement[0].Effect', 'Effect: Allow'],
  ['Policy', 'policyDocument.Statement[0].Condition.StringLike.aws:x.y', '"aws:x.y": z}}'],
  ['Nobody', undefined, 'nowhere'],
])('YAML: %s %s', (address, path, expected) => {
  expect(at(yaml, address, path)).toBe(expected);
});

test.each<[string | undefined, string]>([
  [undefined, '"Bucket": {'],
  ['bucketName', '"BucketName": "a\\"{[,",'],
  ['tags[2].value', '"Value": "high"'],
  ['tags[1]', '1,'],
  ['versioningConfiguration.status', '"VersioningConfiguration": {}'],
  ['loggingConfiguration', '"Bucket": {'],
])('JSON: %s', (path, expected) => {
  expect(at(json, 'Bucket', path)).toBe(expected);
});

test('what SAM makes leads to what it is made from', () => {
  const text = `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Tracing: Active
    KmsKeyArn: k
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      MemorySize: 128
      FunctionUrlConfig:
        AuthType: NONE
      Policies:
        - AdministratorAccess
      Events:
        Daily:
          Type: Schedule
          Properties:
            Schedule: rate(1 day)
`;
  const found = (address: string, path?: string): string => at(text, address, path);
  expect(found('Fn', 'memorySize')).toBe('MemorySize: 128');
  expect(found('Fn', 'kmsKeyArn')).toBe('KmsKeyArn: k');
  expect(found('Fn', 'tracingConfig.mode')).toBe('Tracing: Active');
  expect(found('FnRole')).toBe('Fn:');
  expect(found('FnRole', 'managedPolicyArns[0]')).toBe('Policies:');
  expect(found('FnUrl', 'authType')).toBe('AuthType: NONE');
  expect(found('FnUrlPublicPermissions', 'principal')).toBe('AuthType: NONE');
  expect(found('FnDaily', 'scheduleExpression')).toBe('Schedule: rate(1 day)');
});

test('what a loop makes leads into the loop', () => {
  const text = `
Resources:
  Fn::ForEach::Buckets:
    - Name
    - [a, b]
    - "B\${Name}":
        Type: AWS::S3::Bucket
        Properties:
          BucketName: !Sub "\${Name}-x"
`;
  expect(at(text, 'Bb')).toBe('"B${Name}":');
  expect(at(text, 'Bb', 'bucketName')).toBe('BucketName: !Sub "${Name}-x"');
});

test('keys of JSON are found as they are meant, however they are written', () => {
  const json = '{"Resources": {"\\u0042ucket": {"Type": "AWS::S3::Bucket",\n "Properties": {"Bucket\\u004eame": "x"}}}}';
  expect(at(json, 'Bucket', 'bucketName')).toBe('"Bucket\\u004eame": "x"}}}}');
});
