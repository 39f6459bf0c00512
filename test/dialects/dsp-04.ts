import type { Defect } from './judging';

/** What nobody has said of the data. */
export const dsp04: readonly Defect[] = [
  {
    name: 'a machine without a class of data',
    rule: 'DSP-04/classified',
    says: 'It has no tag data-classification (low, medium, high, credit-card, forbidden).',
    aws: [
      {
        type: 'aws:ec2/instance:Instance',
        name: 'app',
        inputs: { ami: 'ami-0abc1234def567890', instanceType: 't4g.small', tags: { Name: 'app', jurisdiction: 'CH' } },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:Instance',
        name: 'app',
        inputs: {
          imageId: 'ami-0abc1234def567890',
          instanceType: 't4g.small',
          tags: [
            { key: 'Name', value: 'app' },
            { key: 'jurisdiction', value: 'CH' },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        App:
          Type: AWS::EC2::Instance
          Properties:
            ImageId: ami-0abc1234def567890
            InstanceType: t4g.small
            Tags:
              - { Key: Name, Value: !Sub '\${AWS::StackName}-app' }
              - { Key: jurisdiction, Value: CH }
              - !Ref AWS::NoValue
    `,
    cdk: {
      AppE5F8A921: {
        Type: 'AWS::EC2::Instance',
        Properties: {
          AvailabilityZone: 'eu-central-2a',
          ImageId: 'ami-0abc1234def567890',
          InstanceType: 't4g.small',
          Tags: [
            { Key: 'jurisdiction', Value: 'CH' },
            { Key: 'Name', Value: 'Shop/App' },
          ],
        },
        Metadata: { 'aws:cdk:path': 'Shop/App/Resource' },
      },
    },
    mended: {
      aws: { app: { tags: { Name: 'app', jurisdiction: 'CH', 'data-classification': 'medium' } } },
      native: {
        app: {
          tags: [
            { key: 'Name', value: 'app' },
            { key: 'jurisdiction', value: 'CH' },
            { key: 'data-classification', value: 'medium' },
          ],
        },
      },
      yaml: ['- !Ref AWS::NoValue', '- { Key: data-classification, Value: medium }'],
      cdk: {
        AppE5F8A921: {
          Tags: [
            { Key: 'data-classification', Value: 'medium' },
            { Key: 'jurisdiction', Value: 'CH' },
            { Key: 'Name', Value: 'Shop/App' },
          ],
        },
      },
    },
  },
  {
    name: 'a bucket whose class is misspelt',
    rule: 'DSP-04/classified',
    says: 'Its tag data-classification must be one of: low, medium, high, credit-card, forbidden.',
    aws: [{ type: 'aws:s3/bucket:Bucket', name: 'records', inputs: { tags: { 'data-classification': 'hihg', jurisdiction: 'CH' } } }],
    native: [
      {
        type: 'aws-native:s3:Bucket',
        name: 'records',
        inputs: {
          tags: [
            { key: 'data-classification', value: 'hihg' },
            { key: 'jurisdiction', value: 'CH' },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        Records:
          Type: AWS::S3::Bucket
          Properties:
            Tags:
              - Key: data-classification
                Value: hihg
              - Key: jurisdiction
                Value: CH
    `,
    cdk: {
      RecordsB86C3A57: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          Tags: [
            { Key: 'data-classification', Value: 'hihg' },
            { Key: 'jurisdiction', Value: 'CH' },
          ],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Records/Resource' },
      },
    },
    mended: {
      aws: { records: { tags: { 'data-classification': 'high', jurisdiction: 'CH' } } },
      native: {
        records: {
          tags: [
            { key: 'data-classification', value: 'high' },
            { key: 'jurisdiction', value: 'CH' },
          ],
        },
      },
      yaml: ['Value: hihg', 'Value: high'],
      cdk: {
        RecordsB86C3A57: {
          Tags: [
            { Key: 'data-classification', Value: 'high' },
            { Key: 'jurisdiction', Value: 'CH' },
          ],
        },
      },
    },
  },
  {
    name: 'a machine whose volumes do not get its tags',
    rule: 'DSP-04/labels-reach-what-it-launches',
    says: 'What it launches will not carry the tags data-classification and jurisdiction.',
    aws: [
      {
        type: 'aws:ec2/instance:Instance',
        name: 'app',
        inputs: {
          ami: 'ami-0abc1234def567890',
          instanceType: 't4g.small',
          tags: { 'data-classification': 'medium', jurisdiction: 'CH' },
        },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:Instance',
        name: 'app',
        inputs: {
          imageId: 'ami-0abc1234def567890',
          instanceType: 't4g.small',
          propagateTagsToVolumeOnCreation: false,
          tags: [
            { key: 'data-classification', value: 'medium' },
            { key: 'jurisdiction', value: 'CH' },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        App:
          Type: AWS::EC2::Instance
          Properties:
            ImageId: ami-0abc1234def567890
            InstanceType: t4g.small
            PropagateTagsToVolumeOnCreation: false
            Tags:
              - { Key: data-classification, Value: medium }
              - { Key: jurisdiction, Value: CH }
    `,
    cdk: {
      AppE5F8A921: {
        Type: 'AWS::EC2::Instance',
        Properties: {
          AvailabilityZone: 'eu-central-2a',
          ImageId: 'ami-0abc1234def567890',
          InstanceType: 't4g.small',
          Tags: [
            { Key: 'data-classification', Value: 'medium' },
            { Key: 'jurisdiction', Value: 'CH' },
            { Key: 'Name', Value: 'Shop/App' },
          ],
        },
        Metadata: { 'aws:cdk:path': 'Shop/App/Resource' },
      },
    },
    mended: {
      aws: { app: { volumeTags: { 'data-classification': 'medium', jurisdiction: 'CH' } } },
      native: { app: { propagateTagsToVolumeOnCreation: true } },
      yaml: ['PropagateTagsToVolumeOnCreation: false', 'PropagateTagsToVolumeOnCreation: true'],
      cdk: { AppE5F8A921: { PropagateTagsToVolumeOnCreation: true } },
    },
  },
];
