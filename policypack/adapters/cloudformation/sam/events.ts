import { isObject } from '../intrinsics';
import type { Apis } from './api';
import { arnOf, idIn, listOf, type Maker, type Raw, ref, type Source, there, trust, without } from './maker';

interface Called {
  /** What the event starts. */
  readonly target: Raw;
  readonly apis: Apis;
}
/** Policies that the role needs for what a function polls. */
export interface Needed {
  readonly policies: readonly string[];
  readonly inline: readonly Raw[];
}

/** What a function polls: the property that names it, and the managed policy that its role gets. */
const polled: Readonly<Record<string, { readonly by: string; readonly policy?: string }>> = {
  SQS: { by: 'Queue', policy: 'AWSLambdaSQSQueueExecutionRole' },
  Kinesis: { by: 'Stream', policy: 'AWSLambdaKinesisExecutionRole' },
  DynamoDB: { by: 'Stream', policy: 'AWSLambdaDynamoDBExecutionRole' },
  MSK: { by: 'Stream', policy: 'AWSLambdaMSKExecutionRole' },
  MQ: { by: 'Broker' },
  DocumentDB: { by: 'Cluster' },
  SelfManagedKafka: { by: 'KafkaBootstrapServers' },
};
const rules = new Set(['Schedule', 'CloudWatchEvent', 'EventBridgeRule']);

/** Every event of a function. What is no more than noted: Cognito triggers, IoT rules, Alexa, and kinds yet unknown. */
export function eventsOf(maker: Maker, source: Source, called: Called): Needed {
  const policies = new Set<string>();
  for (const { name, type, properties } of eventsIn(source)) {
    const id = source.id + name;
    const from = (names: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
      ...Object.fromEntries(Object.keys(properties).map(key => [key, `Events.${name}.Properties.${key}`])),
      ...Object.fromEntries(Object.entries(names).map(([key, origin]) => [key, `Events.${name}.Properties.${origin}`])),
    });
    const allow = (service: string, more: Raw, suffix = ''): void =>
      maker.add(
        source,
        `${id}Permission${suffix}`,
        'AWS::Lambda::Permission',
        { Action: 'lambda:InvokeFunction', FunctionName: called.target, Principal: `${service}.amazonaws.com`, ...more },
        from(),
      );
    const poll = Object.hasOwn(polled, type) ? polled[type]! : undefined;
    if (type === 'Api' || type === 'HttpApi') {
      const { api, stage } = called.apis.route(source, type, properties, called.target);
      const method = String(properties['Method'] ?? '*').toUpperCase();
      const path = `${method === 'ANY' ? '*' : method}${String(properties['Path'] ?? '/*').replace(/\{[^}]*\}/g, '*')}`;
      const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${path}`;
      allow('apigateway', { SourceArn: { 'Fn::Sub': [arn, { Api: api }] } }, type === 'Api' ? stage : '');
    } else if (poll) {
      if (poll.policy) policies.add(poll.policy);
      const mapping = { EventSourceArn: properties[poll.by], FunctionName: called.target, ...without(properties, [poll.by]) };
      maker.add(source, id, 'AWS::Lambda::EventSourceMapping', there(mapping), from({ EventSourceArn: poll.by }));
    } else if (rules.has(type)) {
      makeRule(
        maker,
        source,
        id,
        properties,
        { Arn: called.target, Id: `${id}LambdaTarget` },
        from({ EventPattern: 'Pattern', ScheduleExpression: 'Schedule' }),
      );
      allow('events', { SourceArn: arnOf(id) });
    } else if (type === 'ScheduleV2') makeSchedule(maker, source, id, properties, called.target, 'lambda:InvokeFunction', from());
    else if (type === 'SNS') {
      const more = without(properties, ['Topic', 'SqsSubscription']);
      const subscription = { ...more, TopicArn: properties['Topic'], Protocol: 'lambda', Endpoint: called.target };
      if (properties['SqsSubscription'] === undefined) {
        maker.add(source, id, 'AWS::SNS::Subscription', subscription, from({ TopicArn: 'Topic' }));
        allow('sns', { SourceArn: properties['Topic'] });
      } else maker.left.push(`queue between topic and function in event ${name} of ${source.id}`);
    } else if (type === 'S3') {
      const bucket = idIn(properties['Bucket']);
      allow('s3', { SourceAccount: ref('AWS::AccountId') });
      if (bucket !== undefined) called.apis.notify(bucket, source, properties, called.target);
    } else if (type === 'CloudWatchLogs') {
      const filter = {
        LogGroupName: properties['LogGroupName'],
        FilterPattern: properties['FilterPattern'],
        DestinationArn: called.target,
      };
      maker.add(source, id, 'AWS::Logs::SubscriptionFilter', there(filter), from());
      const group = 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Group}:*';
      allow('logs', { SourceArn: { 'Fn::Sub': [group, { Group: properties['LogGroupName'] ?? '*' }] } });
    } else maker.left.push(`event ${name} (${type}) of ${source.id}`);
  }
  return { policies: [...policies], inline: [] };
}

/** Every event of a state machine: rules and schedules with the role that starts it. */
export function startsOf(maker: Maker, source: Source, apis: Apis): void {
  const machine = ref(source.id);
  for (const { name, type, properties } of eventsIn(source)) {
    const id = source.id + name;
    const from = Object.fromEntries(Object.keys(properties).map(key => [key, `Events.${name}.Properties.${key}`]));
    if (rules.has(type)) {
      makeRule(maker, source, id, properties, { Arn: machine, Id: `${id}StepFunctionsTarget`, RoleArn: arnOf(`${id}Role`) }, from);
      makeStarter(maker, source, `${id}Role`, 'events', 'states:StartExecution', machine, `${id}RoleStartExecutionPolicy`);
    } else if (type === 'ScheduleV2') makeSchedule(maker, source, id, properties, machine, 'states:StartExecution', from);
    else if (type === 'Api' || type === 'HttpApi') {
      apis.route(source, type, properties, machine);
      makeStarter(maker, source, `${id}Role`, 'apigateway', 'states:StartExecution', machine, `${id}RoleStartExecutionPolicy`);
    } else maker.left.push(`event ${name} (${type}) of ${source.id}`);
  }
}

function eventsIn(source: Source): readonly { readonly name: string; readonly type: string; readonly properties: Raw }[] {
  const events = source.properties['Events'];
  if (!isObject(events)) return [];
  return Object.entries(events).flatMap(([name, event]) =>
    isObject(event) ? [{ name, type: String(event['Type']), properties: isObject(event['Properties']) ? event['Properties'] : {} }] : [],
  );
}

function makeRule(maker: Maker, source: Source, id: string, event: Raw, target: Raw, from: Readonly<Record<string, string>>): void {
  const extra = there({ Input: event['Input'], InputPath: event['InputPath'], RetryPolicy: event['RetryPolicy'] });
  const enabled = event['Enabled'] === undefined ? undefined : { true: 'ENABLED', false: 'DISABLED' }[String(event['Enabled'])];
  const rule = {
    Name: event['Name'] ?? event['RuleName'],
    Description: event['Description'],
    EventBusName: event['EventBusName'],
    EventPattern: event['Pattern'],
    ScheduleExpression: event['Schedule'],
    State: event['State'] ?? enabled,
    Targets: [{ ...target, ...extra }],
  };
  maker.add(source, id, 'AWS::Events::Rule', rule, from);
}

function makeSchedule(
  maker: Maker,
  source: Source,
  id: string,
  event: Raw,
  target: Raw,
  action: string,
  from: Readonly<Record<string, string>>,
): void {
  const own = event['RoleArn'];
  const bound = ['RoleArn', 'Input', 'RetryPolicy', 'DeadLetterConfig', 'PermissionsBoundary', 'OmitName'];
  const aim = there({ Arn: target, RoleArn: own ?? arnOf(`${id}Role`), Input: event['Input'], RetryPolicy: event['RetryPolicy'] });
  const schedule = { FlexibleTimeWindow: { Mode: 'OFF' }, Name: id, ...without(event, bound), Target: aim };
  maker.add(source, id, 'AWS::Scheduler::Schedule', schedule, from);
  const policy = action.startsWith('lambda') ? `${id}LambdaPolicy` : `${id}StartExecutionPolicy`;
  if (own === undefined) makeStarter(maker, source, `${id}Role`, 'scheduler', action, target, policy);
}

/** A role for a service to start one thing, and nothing else. */
function makeStarter(maker: Maker, source: Source, id: string, service: string, action: string, target: Raw, policy: string): void {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: target }] };
  const policies = [{ PolicyName: policy, PolicyDocument: document }];
  maker.add(
    source,
    id,
    'AWS::IAM::Role',
    { AssumeRolePolicyDocument: trust(`${service}.amazonaws.com`), Policies: policies },
    { Policies: 'Events' },
  );
}

/** What a bucket tells a function, as the bucket's own configuration. */
export const notificationOf = (event: Raw, target: Raw): readonly Raw[] =>
  listOf(event['Events']).map(Event => there({ Event, Function: target, Filter: event['Filter'] }));
