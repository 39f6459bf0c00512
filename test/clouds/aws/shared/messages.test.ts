import type { RowAspect } from '../../../../policypack/engine/facts';
import { factOf } from '../../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

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
