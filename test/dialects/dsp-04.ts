import type { Defect } from './judging';
import { mend, resource, tags, written } from './written';

/** What nobody has said of the data. */
export const dsp04: readonly Defect[] = [
  {
    name: 'a machine without a class of data',
    rule: 'DSP-04/classified',
    says: 'It has no tag data-classification (low, medium, high, credit-card, forbidden).',
    aws: [
      resource('aws:ec2/instance:Instance', 'app', {
        ami: 'ami-0abc1234def567890',
        instanceType: 't4g.small',
        tags: { Name: 'app', jurisdiction: 'CH', 'data-classification': mend(undefined, 'medium') },
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Instance', 'App', {
        ImageId: 'ami-0abc1234def567890',
        InstanceType: 't4g.small',
        Tags: tags({ jurisdiction: 'CH', 'data-classification': mend(undefined, 'medium') }),
      }),
    ],
  },
  {
    name: 'a bucket whose class is misspelt',
    rule: 'DSP-04/classified',
    says: 'Its tag data-classification must be one of: low, medium, high, credit-card, forbidden.',
    aws: [resource('aws:s3/bucket:Bucket', 'records', { tags: { 'data-classification': mend('hihg', 'high'), jurisdiction: 'CH' } })],
    cloudformation: [
      resource('AWS::S3::Bucket', 'Records', { Tags: tags({ 'data-classification': mend('hihg', 'high'), jurisdiction: 'CH' }) }),
    ],
  },
  {
    name: 'a machine whose volumes do not get its tags',
    rule: 'DSP-04/labels-reach-what-it-launches',
    says: 'What it launches will not carry the tags data-classification and jurisdiction.',
    aws: [
      resource('aws:ec2/instance:Instance', 'app', {
        ami: 'ami-0abc1234def567890',
        instanceType: 't4g.small',
        tags: { 'data-classification': 'medium', jurisdiction: 'CH' },
        volumeTags: mend(undefined, { 'data-classification': 'medium', jurisdiction: 'CH' }),
      }),
    ],
    cloudformation: [
      resource('AWS::EC2::Instance', 'App', {
        ImageId: 'ami-0abc1234def567890',
        InstanceType: 't4g.small',
        PropagateTagsToVolumeOnCreation: written(mend(false, true), { cdk: mend(undefined, true) }),
        Tags: tags({ 'data-classification': 'medium', jurisdiction: 'CH' }),
      }),
    ],
  },
];
