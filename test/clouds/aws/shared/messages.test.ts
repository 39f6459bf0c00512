import { anyone, of } from '../../../support/cells';
import { factOf } from '../../../support/samples';

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
