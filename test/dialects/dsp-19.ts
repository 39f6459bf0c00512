import type { Defect } from './judging';
import { mend, resource, sub, tags, written } from './written';

/** Data where it must not be. */
export const dsp19: readonly Defect[] = [
  {
    name: 'a machine abroad whose data must stay in Switzerland',
    rule: 'DSP-19/in-permitted-jurisdiction',
    says: 'It would be in us-east-1 (US); permitted by tag jurisdiction: CH.',
    region: mend('us-east-1', 'eu-central-2'),
    aws: [
      resource('aws:ec2/instance:Instance', 'app', {
        ami: 'ami-0abc1234def567890',
        instanceType: 't4g.small',
        tags: { jurisdiction: 'CH' },
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Instance', 'App', {
        ImageId: 'ami-0abc1234def567890',
        InstanceType: 't4g.small',
        AvailabilityZone: written(sub('${AWS::Region}b'), { native: undefined }),
        Tags: tags({ jurisdiction: 'CH' }),
      }),
    ],
  },
  {
    name: 'a volume in a zone outside the European Economic Area',
    rule: 'DSP-19/in-permitted-jurisdiction',
    says: 'It would be in eu-west-2 (GB); permitted by tag jurisdiction: EEA.',
    region: 'eu-west-1',
    aws: [
      resource('aws:ebs/volume:Volume', 'archive', {
        availabilityZone: mend('eu-west-2b', 'eu-west-1b'),
        size: 100,
        encrypted: true,
        tags: { jurisdiction: 'EEA' },
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Volume', 'Archive', {
        AvailabilityZone: mend('eu-west-2b', 'eu-west-1b'),
        Size: 100,
        Encrypted: true,
        Tags: tags({ jurisdiction: 'EEA' }),
      }),
    ],
  },
  {
    name: 'a table of credit card data',
    rule: 'DSP-19/storable-class',
    says: 'Data of class credit-card must not be kept anywhere.',
    aws: [
      resource('aws:dynamodb/table:Table', 'cards', {
        attributes: [{ name: 'id', type: 'S' }],
        hashKey: 'id',
        tags: { 'data-classification': mend('credit-card', 'high') },
      }),
    ],
    cloudformation: [
      resource('AWS::DynamoDB::Table', 'Cards', {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        Tags: tags({ 'data-classification': written(mend('credit-card', 'high'), { yaml: mend('Credit-Card', 'High') }) }),
      }),
    ],
  },
];
