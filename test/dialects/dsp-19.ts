import type { Defect } from './judging';

/** Data where it must not be. */
export const dsp19: readonly Defect[] = [
  {
    name: 'a machine abroad whose data must stay in Switzerland',
    rule: 'DSP-19/in-permitted-jurisdiction',
    says: 'It would be in us-east-1 (US); permitted by tag jurisdiction: CH.',
    region: 'us-east-1',
    aws: [
      {
        type: 'aws:ec2/instance:Instance',
        name: 'app',
        inputs: { ami: 'ami-0abc1234def567890', instanceType: 't4g.small', tags: { jurisdiction: 'CH' } },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:Instance',
        name: 'app',
        inputs: { imageId: 'ami-0abc1234def567890', instanceType: 't4g.small', tags: [{ key: 'jurisdiction', value: 'CH' }] },
      },
    ],
    yaml: `
      Resources:
        App:
          Type: AWS::EC2::Instance
          Properties:
            ImageId: ami-0abc1234def567890
            InstanceType: t4g.small
            AvailabilityZone: !Sub '\${AWS::Region}b'
            Tags:
              - Key: jurisdiction
                Value: CH
    `,
    cdk: {
      AppE5F8A921: {
        Type: 'AWS::EC2::Instance',
        Properties: {
          AvailabilityZone: { 'Fn::Join': ['', [{ Ref: 'AWS::Region' }, 'a']] },
          ImageId: 'ami-0abc1234def567890',
          InstanceType: 't4g.small',
          Tags: [{ Key: 'jurisdiction', Value: 'CH' }],
        },
        Metadata: { 'aws:cdk:path': 'Shop/App/Resource' },
      },
    },
    mended: { region: 'eu-central-2' },
  },
  {
    name: 'a volume in a zone outside the European Economic Area',
    rule: 'DSP-19/in-permitted-jurisdiction',
    says: 'It would be in eu-west-2 (GB); permitted by tag jurisdiction: EEA.',
    region: 'eu-west-1',
    aws: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'archive',
        inputs: { availabilityZone: 'eu-west-2b', size: 100, encrypted: true, tags: { jurisdiction: 'EEA' } },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:Volume',
        name: 'archive',
        inputs: { availabilityZone: 'eu-west-2b', size: 100, encrypted: true, tags: [{ key: 'jurisdiction', value: 'EEA' }] },
      },
    ],
    yaml: `
      Resources:
        Archive:
          Type: AWS::EC2::Volume
          Properties:
            AvailabilityZone: eu-west-2b
            Size: 100
            Encrypted: true
            Tags: [{ Key: jurisdiction, Value: EEA }]
    `,
    cdk: {
      ArchiveVolume9B5D0E47: {
        Type: 'AWS::EC2::Volume',
        Properties: { AvailabilityZone: 'eu-west-2b', Encrypted: true, Size: 100, Tags: [{ Key: 'jurisdiction', Value: 'EEA' }] },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/ArchiveVolume/Resource' },
      },
    },
    mended: {
      aws: { archive: { availabilityZone: 'eu-west-1b' } },
      native: { archive: { availabilityZone: 'eu-west-1b' } },
      yaml: ['AvailabilityZone: eu-west-2b', 'AvailabilityZone: eu-west-1b'],
      cdk: { ArchiveVolume9B5D0E47: { AvailabilityZone: 'eu-west-1b' } },
    },
  },
  {
    name: 'a table of credit card data',
    rule: 'DSP-19/storable-class',
    says: 'Data of class credit-card must not be kept anywhere.',
    aws: [
      {
        type: 'aws:dynamodb/table:Table',
        name: 'cards',
        inputs: { attributes: [{ name: 'id', type: 'S' }], hashKey: 'id', tags: { 'data-classification': 'credit-card' } },
      },
    ],
    native: [
      {
        type: 'aws-native:dynamodb:Table',
        name: 'cards',
        inputs: {
          attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
          keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
          tags: [{ key: 'data-classification', value: 'credit-card' }],
        },
      },
    ],
    yaml: `
      Resources:
        Cards:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
            KeySchema: [{ AttributeName: id, KeyType: HASH }]
            Tags:
              - { Key: data-classification, Value: Credit-Card }
    `,
    cdk: {
      Cards3F1B8D06: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          Tags: [{ Key: 'data-classification', Value: 'credit-card' }],
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Cards/Resource' },
      },
    },
    mended: {
      aws: { cards: { tags: { 'data-classification': 'high' } } },
      native: { cards: { tags: [{ key: 'data-classification', value: 'high' }] } },
      yaml: ['Value: Credit-Card', 'Value: High'],
      cdk: { Cards3F1B8D06: { Tags: [{ Key: 'data-classification', Value: 'high' }] } },
    },
  },
];
