import type { RowAspect } from '../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
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
  ['aws:sns/topic:Topic', {}, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: '' }, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: 'alias/aws/sns' }, [store(true)]],
  ['aws:sns/topic:Topic', { kmsMasterKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::SNS::Topic', { kmsMasterKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::SNS::Topic', {}, [store(true)]],
  ['aws:cloudwatch/eventBus:EventBus', {}, [store(true)]],
  ['AWS::Events::EventBus', { kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
  ['aws:cloudwatch/eventArchive:EventArchive', {}, [store(true)]],
  ['AWS::Events::Archive', { kmsKeyIdentifier: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:sfn/stateMachine:StateMachine', { encryptionConfiguration: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::StepFunctions::StateMachine', {}, [store(true)]],
  ['aws:msk/cluster:Cluster', { encryptionInfo: { encryptionAtRestKmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['AWS::MSK::Cluster', {}, [store(true)]],
  ['aws:msk/serverlessCluster:ServerlessCluster', {}, [store(true)]],
  ['AWS::MSK::ServerlessCluster', {}, [store(true)]],
  ['aws:mq/broker:Broker', {}, [store(true)]],
  ['AWS::AmazonMQ::Broker', { encryptionOptions: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['aws:kinesis/stream:Stream', {}, [store(false)]],
  ['aws:kinesis/stream:Stream', { encryptionType: 'KMS', kmsKeyId: 'alias/aws/kinesis' }, [store(true)]],
  ['aws:kinesis/stream:Stream', { encryptionType: 'KMS' }, [store(false)]],
  ['aws:kinesis/stream:Stream', { encryptionType: UNKNOWN }, 'unknown'],
  ['AWS::Kinesis::Stream', {}, [store(false)]],
  ['AWS::Kinesis::Stream', { streamEncryption: { encryptionType: 'KMS', keyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Kinesis::Stream', { streamEncryption: { encryptionType: 'KMS', keyId: null } }, [store(false)]],
  ['aws:kinesis/videoStream:VideoStream', {}, [store(true)]],
  ['AWS::KinesisVideo::Stream', {}, [store(true)]],
  ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream', {}, [store(false)]],
  [
    'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream',
    { serverSideEncryption: { enabled: true, keyArn: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream', { kinesisSourceConfiguration: {} }, 'cannot'],
  ['AWS::KinesisFirehose::DeliveryStream', {}, [store(false)]],
  ['AWS::KinesisFirehose::DeliveryStream', { deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' } }, [store(true)]],
  ['AWS::KinesisFirehose::DeliveryStream', { kinesisStreamSourceConfiguration: UNKNOWN }, 'cannot'],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it('takes a key of the stack for a key', () => {
  const topic = { type: 'aws:sns/topic:Topic', inputs: { kmsMasterKeyId: '?' }, from: { kmsMasterKeyId: ['key'] } };
  expect(factOf('encryption', [topic, { type: 'aws:kms/key:Key', name: 'key', inputs: {} }])).toEqual([store(true, 'customer-key')]);
});

const isPublic = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found;
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
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    { type: 'aws:cloudwatch/eventPermission:EventPermission', inputs: { eventBusName: 'b', principal: '*' } },
    [true],
  ],
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    { type: 'aws:cloudwatch/eventBusPolicy:EventBusPolicy', inputs: { eventBusName: 'b', policy: anyone } },
    [true],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    { type: 'AWS::Events::EventBusPolicy', inputs: { eventBusName: 'b', statement: anyone.Statement[0] } },
    [false, true],
  ],
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    {
      type: 'aws:cloudwatch/eventPermission:EventPermission',
      inputs: { eventBusName: 'b', principal: '*', condition: { type: UNKNOWN, key: UNKNOWN, value: 'o' } },
    },
    [false],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    {
      type: 'AWS::Events::EventBusPolicy',
      inputs: { eventBusName: 'b', principal: '*', condition: { type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o' } },
    },
    [false, false],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    { type: 'AWS::Events::EventBusPolicy', inputs: { eventBusName: 'b', statement: UNKNOWN } },
    [false, 'unknown'],
  ],
  [
    'aws:msk/cluster:Cluster',
    { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: 'SERVICE_PROVIDED_EIPS' } } } },
    undefined,
    [true],
  ],
  ['AWS::MSK::Cluster', { brokerNodeGroupInfo: {} }, undefined, [false]],
  ['aws:mq/broker:Broker', {}, undefined, [false]],
  ['AWS::AmazonMQ::Broker', { publiclyAccessible: 'true' }, undefined, [true]],
  [
    'aws:kinesis/stream:Stream',
    { name: 's' },
    {
      type: 'aws:kinesis/resourcePolicy:ResourcePolicy',
      inputs: { resourceArn: 'arn:aws:kinesis:eu-central-2:1:stream/s', policy: anyone },
    },
    [true],
  ],
  ['AWS::Kinesis::Stream', {}, undefined, []],
  ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream', {}, undefined, 'cannot'],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});

it.each([
  'aws:sqs/queue:Queue',
  'AWS::SQS::Queue',
  'aws:sns/topic:Topic',
  'AWS::SNS::Topic',
  'AWS::Events::EventBus',
  'aws:msk/cluster:Cluster',
  'AWS::AmazonMQ::Broker',
  'aws:kinesis/stream:Stream',
  'AWS::KinesisFirehose::DeliveryStream',
])('%s passes messages on, and is not backed up', type => {
  expect(of('backup', type, {})).toBe('cannot');
});

it('tells of policies whom they let in', () => {
  for (const [type, inputs] of [
    ['aws:sqs/queuePolicy:QueuePolicy', { policy: anyone }],
    ['AWS::SQS::QueuePolicy', { policyDocument: anyone }],
    ['AWS::SNS::TopicPolicy', { policyDocument: anyone }],
    ['AWS::Events::EventBusPolicy', { principal: '*', action: 'events:PutEvents' }],
    ['aws:cloudwatch/eventPermission:EventPermission', { principal: '*' }],
  ] as const)
    expect(of('admits', type, inputs)).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
});
it('reads tags as lists and maps', () => {
  expect(factOf('tags', [{ type: 'AWS::MSK::Cluster', inputs: { tags: { a: 'b' } } }], { tags: ['a'] })).toEqual({ a: 'b' });
  expect(factOf('tags', [{ type: 'AWS::SQS::Queue', inputs: { tags: [{ key: 'a', value: 'b' }] } }], { tags: ['a'] })).toEqual({ a: 'b' });
});
