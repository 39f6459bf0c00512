import type { Sample } from '../../../policypack/define';
import { anyone, type Inputs, isPublic, KEY, of, store } from '../../support/cells';
import { factOf, UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:sns/topic:Topic', {}, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: '' }, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: 'alias/aws/sns' }, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::SNS::Topic', { kmsMasterKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::SNS::Topic', {}, [store(true)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it('takes a key of the stack for a key', () => {
  const topic = { type: 'aws:sns/topic:Topic', inputs: { kmsMasterKeyId: '?' }, from: { kmsMasterKeyId: ['key'] } };
  expect(factOf('encryption', [topic, { type: 'aws:kms/key:Key', name: 'key', inputs: {} }])).toEqual([store(true, 'customer-key')]);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  [
    'aws:sns/topic:Topic',
    { name: 't' },
    { type: 'aws:sns/topicPolicy:TopicPolicy', inputs: { arn: 'arn:aws:sns:eu-central-2:1:t', policy: anyone } },
    [false, true],
  ],
  [
    'AWS::SNS::Topic',
    { topicName: 't' },
    { type: 'AWS::SNS::TopicPolicy', inputs: { topics: ['arn:aws:sns:eu-central-2:1:t'], policyDocument: UNKNOWN } },
    ['unknown'],
  ],
  [
    'AWS::SNS::Topic',
    { topicName: 't' },
    { type: 'AWS::SNS::TopicInlinePolicy', inputs: { topicArn: 't', policyDocument: anyone } },
    [true],
  ],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});
