import type { Sample } from '../../../policypack/define';
import { anyone, type Inputs, isPublic, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const topics = {
  Statement: [{ ...anyone.Statement[0], Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-central-2:111122223333:t' } } }],
};

it.each<[string, Inputs, unknown]>([
  ['aws:sqs/queue:Queue', {}, [store(true)]],
  ['aws:sqs/queue:Queue', { sqsManagedSseEnabled: 'false' }, [store(false)]],
  ['aws:sqs/queue:Queue', { sqsManagedSseEnabled: false, kmsMasterKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:sqs/queue:Queue', { sqsManagedSseEnabled: UNKNOWN }, [store('unknown')]],
  ['aws:sqs/queue:Queue', { kmsMasterKeyId: 'alias/aws/sqs' }, [store(true)]],
  ['AWS::SQS::Queue', {}, [store(true)]],
  ['AWS::SQS::Queue', { sqsManagedSseEnabled: false, kmsMasterKeyId: '' }, [store(false)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  ['aws:sqs/queue:Queue', {}, undefined, [false]],
  ['aws:sqs/queue:Queue', { policy: JSON.stringify(anyone) }, undefined, [true]],
  ['aws:sqs/queue:Queue', { policy: UNKNOWN }, undefined, ['unknown']],
  [
    'aws:sqs/queue:Queue',
    { name: 'q' },
    { type: 'aws:sqs/queuePolicy:QueuePolicy', inputs: { queueUrl: 'https://sqs.eu-central-2.amazonaws.com/1/q', policy: anyone } },
    [false, true],
  ],
  [
    'AWS::SQS::Queue',
    { queueName: 'q' },
    { type: 'AWS::SQS::QueuePolicy', inputs: { queues: ['other', 'q'], policyDocument: anyone } },
    [true],
  ],
  ['AWS::SQS::Queue', { queueName: 'q' }, { type: 'AWS::SQS::QueuePolicy', inputs: { queues: ['q'], policyDocument: topics } }, [false]],
  ['AWS::SQS::Queue', { queueName: 'q' }, { type: 'AWS::SQS::QueueInlinePolicy', inputs: { queue: 'q', policyDocument: anyone } }, [true]],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});
