import { type Defect, inDialect, readingOf } from './judging';
import { allow, chosen, mend, quoted, ref, resource, sub, tags } from './written';

const written: Defect = {
  name: 'a machine and what it may do',
  rule: 'AAA-01/any',
  says: '',
  aws: [],
  cloudformation: [
    resource('AWS::EC2::Instance', 'Shop', {
      ImageId: sub('${Vpc.Arn}/a'),
      EbsOptimized: chosen('Fast', mend(false, true)),
      KmsKeyId: mend(undefined, 'alias/a'),
      Tags: tags({ team: 'web', 'data-classification': 'high' }),
    }),
    resource('AWS::EC2::VPC', 'Vpc', { EnableDNSSupport: quoted(true) }),
    resource('AWS::IAM::RolePolicy', 'Work', {
      RoleName: ref('Worker'),
      PolicyDocument: allow({ Resource: sub('arn:${AWS::Partition}:s3:::a'), Principal: '*', Action: 's3:GetObject' }),
    }),
    resource('AWS::IAM::Role', 'Worker'),
  ],
};
const derived = <D extends keyof typeof inDialect>(dialect: D) => inDialect[dialect](written, readingOf(written, dialect, 'as it is'));

it('aws-native: its tokens and names, but for those of documents; references are outputs', () => {
  const trust = { Effect: 'Allow', Resource: 'arn:aws:s3:::a', Principal: '*', Action: 's3:GetObject' };
  expect(JSON.parse(JSON.stringify(derived('native')))).toEqual([
    {
      type: 'aws-native:ec2:Instance',
      name: 'shop',
      inputs: {
        imageId: { of: 'vpc' },
        ebsOptimized: false,
        tags: [
          { key: 'team', value: 'web' },
          { key: 'data-classification', value: 'high' },
        ],
      },
    },
    { type: 'aws-native:ec2:Vpc', name: 'vpc', inputs: { enableDnsSupport: true } },
    {
      type: 'aws-native:iam:RolePolicy',
      name: 'work',
      inputs: { roleName: { of: 'worker' }, policyDocument: { Version: '2012-10-17', Statement: [trust] } },
    },
    { type: 'aws-native:iam:Role', name: 'worker', inputs: {} },
  ]);
});

it('YAML: as somebody writes it', () => {
  expect(derived('yaml')).toBe(`Parameters:
  Fast:
    Type: String
    Default: "false"
    AllowedValues:
      - "true"
      - "false"
Conditions:
  NoFast: !Not
    - !Equals
      - !Ref Fast
      - "true"
Resources:
  Shop:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: !Sub \${Vpc.Arn}/a
      EbsOptimized: !If
        - NoFast
        - false
        - true
      KmsKeyId: !Ref AWS::NoValue
      Tags:
        - Key: team
          Value: web
        - Key: data-classification
          Value: high
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      EnableDNSSupport: "true"
  Work:
    Type: AWS::IAM::RolePolicy
    Properties:
      RoleName: !Ref Worker
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Resource: !Sub arn:\${AWS::Partition}:s3:::a
            Principal: "*"
            Action: s3:GetObject
  Worker:
    Type: AWS::IAM::Role
`);
});

it('the CDK: its logical ids, its order, and what its constructs add', () => {
  const statement = {
    Action: 's3:GetObject',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::a']] },
  };
  const expected = {
    Shop563325D0: {
      Type: 'AWS::EC2::Instance',
      Properties: {
        AvailabilityZone: 'eu-central-2a',
        EbsOptimized: false,
        ImageId: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Vpc8378EB38', 'Arn'] }, '/a']] },
        Tags: [
          { Key: 'data-classification', Value: 'high' },
          { Key: 'Name', Value: 'Shop/Shop' },
          { Key: 'team', Value: 'web' },
        ],
        UserData: { 'Fn::Base64': '#!/bin/bash' },
      },
      Metadata: { 'aws:cdk:path': 'Shop/Shop/Resource' },
    },
    // The id that `new ec2.Vpc(stack, 'Vpc')` has in every template of the CDK.
    Vpc8378EB38: {
      Type: 'AWS::EC2::VPC',
      Properties: { EnableDNSSupport: true },
      Metadata: { 'aws:cdk:path': 'Shop/Vpc/Resource' },
    },
    WorkBF636A8B: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: { Statement: [statement], Version: '2012-10-17' },
        Roles: [{ Ref: 'Worker11F36D0F' }],
      },
      Metadata: { 'aws:cdk:path': 'Shop/Work/Resource' },
    },
    Worker11F36D0F: { Type: 'AWS::IAM::Role', Properties: {}, Metadata: { 'aws:cdk:path': 'Shop/Worker/Resource' } },
  };
  // Letter for letter: the order counts too.
  expect(JSON.stringify(derived('cdk'), undefined, 1)).toBe(JSON.stringify(expected, undefined, 1));
});
