import { isObject } from '../expression';
import type { Apis } from './api';
import { arnOf, idIn, type Maker, type Raw, ref, type Source, there, trust, without } from './maker';
import { deadLettersOf, letSend, makeQueue } from './queues';

interface Called {
  /** What the event starts. */
  readonly target: Raw;
  readonly apis: Apis;
}
/** Policies that the role needs for what a function polls. */
export interface Needed {
  readonly policies: readonly string[];
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

/** Every event of a function; kinds yet unknown are no more than noted. */
export function eventsOf(maker: Maker, source: Source, called: Called): Needed {
  const policies = new Set<string>();
  for (const { name, type, properties } of eventsIn(source)) {
    const id = source.id + name;
    const from = (names: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
      ...Object.fromEntries(Object.keys(properties).map(key => [key, `Events.${name}.Properties.${key}`])),
      ...Object.fromEntries(Object.entries(names).map(([key, origin]) => [key, `Events.${name}.Properties.${origin}`])),
    });
    const allow = (service: string, more: Raw, permission = `${id}Permission`): void =>
      maker.add(
        source,
        permission,
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
      allow('apigateway', { SourceArn: { 'Fn::Sub': [arn, { Api: api }] } }, `${id}Permission${type === 'Api' ? stage : ''}`);
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
      const fromTopic = from({ TopicArn: 'Topic' });
      const { queue, rest } = subscribedBy(maker, source, id, properties);
      const subscription = { ...without(rest, ['Topic']), TopicArn: properties['Topic'] };
      if (queue) {
        maker.add(source, id, 'AWS::SNS::Subscription', { ...subscription, Protocol: 'sqs', Endpoint: queue.arn }, fromTopic);
        const mapping = { EventSourceArn: queue.arn, FunctionName: called.target };
        maker.add(source, `${id}EventSourceMapping`, 'AWS::Lambda::EventSourceMapping', there({ ...mapping, ...queue.polling }));
        policies.add(polled['SQS']!.policy!);
      } else {
        maker.add(source, id, 'AWS::SNS::Subscription', { ...subscription, Protocol: 'lambda', Endpoint: called.target }, fromTopic);
        allow('sns', { SourceArn: properties['Topic'] });
      }
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
    } else if (type === 'IoTRule') {
      const sql = {
        Sql: properties['Sql'],
        AwsIotSqlVersion: properties['AwsIotSqlVersion'],
        Actions: [{ Lambda: { FunctionArn: called.target } }],
      };
      maker.add(source, id, 'AWS::IoT::TopicRule', { TopicRulePayload: there(sql) }, from());
      const arn = 'arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${Rule}';
      allow('iot', { SourceAccount: ref('AWS::AccountId'), SourceArn: { 'Fn::Sub': [arn, { Rule: ref(id) }] } });
    } else if (type === 'Cognito') {
      const pool = idIn(properties['UserPool']);
      allow('cognito-idp', { SourceArn: pool === undefined ? undefined : arnOf(pool) }, `${source.id}CognitoPermission`);
    } else if (type === 'AlexaSkill')
      allow('alexa-appkit', { Principal: 'alexa-appkit.amazon.com', EventSourceToken: properties['SkillId'] });
    else maker.left.push(`event ${name} (${type}) of ${source.id}`);
  }
  return { policies: [...policies] };
}

interface Subscribed {
  /** The queue between topic and function, where there is one, and how it is polled. */
  readonly queue?: { readonly arn: unknown; readonly polling: Raw };
  readonly rest: Raw;
}
function subscribedBy(maker: Maker, source: Source, id: string, { SqsSubscription: by, ...rest }: Raw): Subscribed {
  if (by === undefined || String(by) === 'false') return { rest };
  const own = isObject(by) ? by : undefined;
  if (!own) makeQueue(maker, source, `${id}Queue`);
  const queue = own ? { arn: own['QueueArn'], url: own['QueueUrl'] } : { arn: arnOf(`${id}Queue`), url: ref(`${id}Queue`) };
  const policy = typeof own?.['QueuePolicyLogicalId'] === 'string' ? own['QueuePolicyLogicalId'] : `${id}QueuePolicy`;
  letSend(maker, source, policy, { service: 'sns.amazonaws.com', arn: rest['Topic'] }, queue);
  const polling = own ? { BatchSize: own['BatchSize'], Enabled: own['Enabled'] } : {};
  return { queue: { arn: queue.arn, polling }, rest };
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
  const extra = there({
    Input: event['Input'],
    InputPath: event['InputPath'],
    RetryPolicy: event['RetryPolicy'],
    DeadLetterConfig: deadLettersOf(maker, source, id, event, arnOf(id)),
  });
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
  const aim = there({
    Arn: target,
    RoleArn: own ?? arnOf(`${id}Role`),
    Input: event['Input'],
    RetryPolicy: event['RetryPolicy'],
    DeadLetterConfig: deadLettersOf(maker, source, id, event),
  });
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
