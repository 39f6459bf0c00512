import { functionOf, isObject } from '../expression';
import { arnOf, type Maker, type Raw, ref, type Source, tagList, there } from './maker';

/** Tags that a function or state machine hands on to what SAM makes for it. */
export const handedOn = ({ properties }: Source): unknown =>
  String(properties['PropagateTags']) === 'true' ? tagList(properties['Tags']) : undefined;
const tagged = { Tags: 'Tags' };

export function makeQueue(maker: Maker, source: Source, id: string): void {
  maker.add(source, id, 'AWS::SQS::Queue', { Tags: handedOn(source) }, tagged);
}
export function makeTopic(maker: Maker, source: Source, id: string): void {
  maker.add(source, id, 'AWS::SNS::Topic', { Tags: handedOn(source) }, tagged);
}

interface Sender {
  /** `sns.amazonaws.com` */
  readonly service: string;
  readonly arn: unknown;
}
/** What lets one source of a service send to a queue. */
export function letSend(
  maker: Maker,
  source: Source,
  id: string,
  sender: Sender,
  queue: { readonly arn: unknown; readonly url: unknown },
): void {
  const statement = {
    Effect: 'Allow',
    Principal: { Service: sender.service },
    Action: 'sqs:SendMessage',
    Resource: queue.arn,
    Condition: { ArnEquals: { 'aws:SourceArn': sender.arn } },
  };
  const document = { Version: '2012-10-17', Statement: [statement] };
  maker.add(source, id, 'AWS::SQS::QueuePolicy', { Queues: [queue.url], PolicyDocument: document });
}

/** Where an event's dead letters go: to the queue that it names, or to one that SAM makes. A rule sends by itself, a schedule by its role. */
export function deadLettersOf(maker: Maker, source: Source, id: string, event: Raw, rule?: Raw): Raw | undefined {
  const config = event['DeadLetterConfig'];
  if (!isObject(config)) return undefined;
  if (config['Type'] === undefined) return there({ Arn: config['Arn'] });
  const queue = typeof config['QueueLogicalId'] === 'string' ? config['QueueLogicalId'] : `${id}Queue`;
  makeQueue(maker, source, queue);
  if (rule)
    letSend(maker, source, `${id}QueuePolicy`, { service: 'events.amazonaws.com', arn: rule }, { arn: arnOf(queue), url: ref(queue) });
  return { Arn: arnOf(queue) };
}

const made = { SQS: 'Queue', SNS: 'Topic' } as const;
/** Where the outcome of an asynchronous call goes: to what is named, or to a queue or topic that SAM makes. */
export function makeInvokeConfig(maker: Maker, source: Source, alias: unknown): void {
  const { id, properties } = source;
  const config = properties['EventInvokeConfig'];
  if (!isObject(config)) return;
  const name = `${id}EventInvokeConfig`;
  const destinations = isObject(config['DestinationConfig']) ? config['DestinationConfig'] : {};
  const destinationOf = (outcome: string): Raw | undefined => {
    const aim = destinations[outcome];
    if (!isObject(aim)) return undefined;
    const kind = aim['Type'];
    if (functionOf(aim['Destination']) === 'Fn::If') maker.left.push(`queue or topic that SAM may make for ${outcome} of ${id}`);
    if (aim['Destination'] !== undefined || (kind !== 'SQS' && kind !== 'SNS')) return there({ Destination: aim['Destination'] });
    const target = `${name}${outcome}${made[kind]}`;
    if (kind === 'SQS') makeQueue(maker, source, target);
    else makeTopic(maker, source, target);
    return { Destination: kind === 'SQS' ? arnOf(target) : ref(target) };
  };
  const aims = there({ OnSuccess: destinationOf('OnSuccess'), OnFailure: destinationOf('OnFailure') });
  maker.add(source, name, 'AWS::Lambda::EventInvokeConfig', {
    FunctionName: ref(id),
    Qualifier: alias ?? '$LATEST',
    MaximumEventAgeInSeconds: config['MaximumEventAgeInSeconds'],
    MaximumRetryAttempts: config['MaximumRetryAttempts'],
    DestinationConfig: Object.keys(aims).length > 0 ? aims : undefined,
  });
}
