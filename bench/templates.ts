/** Templates of any size, the same for everybody who runs a peer on them: one in ten resources is wrong in some way. */
type Json = Record<string, unknown>;
/** What every resource here says of its data. */
const labels = (level = 'medium') => [
  { Key: 'data-classification', Value: level },
  { Key: 'jurisdiction', Value: 'CH' },
];

function group(i: number): Record<string, Json> {
  const ref = (name: string): Json => ({ Ref: `${name}${i}` });
  return {
    [`Key${i}`]: {
      Type: 'AWS::KMS::Key',
      Properties: {
        EnableKeyRotation: i % 10 !== 0,
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, Action: 'kms:*', Resource: '*' },
          ],
        },
        Tags: labels(),
      },
    },
    [`Bucket${i}`]: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [`Key${i}`, 'Arn'] } } },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: i % 10 !== 1,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        Tags: labels(),
      },
    },
    [`Policy${i}`]: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: ref('Bucket'),
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: { 'Fn::Sub': `\${Bucket${i}.Arn}/*` },
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
    [`Group${i}`]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'web',
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: i % 10 === 2 ? 22 : 443, ToPort: i % 10 === 2 ? 22 : 443, CidrIp: '0.0.0.0/0' },
        ],
      },
    },
    [`Volume${i}`]: {
      Type: 'AWS::EC2::Volume',
      Properties: {
        AvailabilityZone: 'eu-central-2a',
        Size: 100,
        Encrypted: i % 10 !== 3,
        KmsKeyId: ref('Key'),
        Tags: labels('high'),
      },
    },
    [`Database${i}`]: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        DBInstanceClass: 'db.t4g.small',
        Engine: 'postgres',
        StorageEncrypted: true,
        KmsKeyId: ref('Key'),
        BackupRetentionPeriod: i % 10 === 4 ? 1 : 14,
        PubliclyAccessible: false,
        Tags: labels(),
      },
    },
    [`Queue${i}`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { KmsMasterKeyId: ref('Key'), Tags: labels() },
    },
    [`Role${i}`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'own',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: i % 10 === 5 ? '*' : 's3:GetObject',
                  Resource: i % 10 === 5 ? '*' : { 'Fn::GetAtt': [`Bucket${i}`, 'Arn'] },
                },
              ],
            },
          },
        ],
      },
    },
    [`Function${i}`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': [`Role${i}`, 'Arn'] },
        Code: { ZipFile: 'exports.handler = async () => {};' },
        Environment: { Variables: { QUEUE: ref('Queue') } },
        Tags: labels(),
      },
    },
    [`Logs${i}`]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: { 'Fn::Sub': `/aws/lambda/\${Function${i}}` }, RetentionInDays: 30, Tags: labels() },
    },
  };
}

/** A template of about that many resources. */
export function templateOf(resources: number): Json {
  const all: Json = {};
  for (let i = 0; i < resources / 10; i++) Object.assign(all, group(i));
  return { AWSTemplateFormatVersion: '2010-09-09', Description: 'Made to be measured.', Resources: all };
}
