import { anyone, of } from '../../../support/cells';

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
