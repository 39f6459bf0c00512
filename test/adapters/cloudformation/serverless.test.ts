import type { Unknown } from '../../../policypack/engine/known';
import { inputs, read, shown } from './support';

const sam = (resources: object, more: object = {}) => read({ Transform: 'AWS::Serverless-2016-10-31', Resources: resources, ...more });
const types = (template: ReturnType<typeof read>): Record<string, string> =>
  Object.fromEntries(template.stack.resources.map(({ address, type }) => [address, type]));
const fn = (properties: object) => ({ Fn: { Type: 'AWS::Serverless::Function', Properties: { Handler: 'a.b', ...properties } } });

describe('a function', () => {
  test('with its role', () => {
    const template = sam(fn({ InlineCode: 'x', Tracing: 'Active', Tags: { Team: 't' }, VpcConfig: { SubnetIds: ['s'] } }));
    expect(types(template)).toEqual({ Fn: 'AWS::Lambda::Function', FnRole: 'AWS::IAM::Role' });
    expect(inputs(template, 'Fn')).toEqual({
      handler: 'a.b',
      code: { zipFile: 'x' },
      role: { unknown: '_', behind: ['FnRole'], exact: true },
      tags: [
        { key: 'lambda:createdBy', value: 'SAM' },
        { key: 'Team', value: 't' },
      ],
      tracingConfig: { mode: 'Active' },
      vpcConfig: { subnetIds: ['s'] },
    });
    expect(inputs(template, 'FnRole')).toMatchObject({
      assumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] } }] },
      managedPolicyArns: [
        'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        'arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess',
        'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
      ],
    });
  });

  test('with a role of its own', () => {
    expect(types(sam(fn({ Role: 'arn:aws:iam::1:role/x' })))).toEqual({ Fn: 'AWS::Lambda::Function' });
  });

  test('policies: names, statements, templates, and a template that nobody knows', () => {
    const Policies = [
      'AdministratorAccess',
      { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      { DynamoDBReadPolicy: { TableName: 'orders' } },
      { Ref: 'Managed' },
      { 'Fn::If': ['Open', 'PowerUserAccess', { Ref: 'AWS::NoValue' }] },
      { BrandNewPolicy: { X: 1 } },
    ];
    const template = sam(fn({ Policies }), { Parameters: { Managed: { Type: 'String', Default: 'arn:aws:iam::aws:policy/X' } } });
    const role = inputs(template, 'FnRole', () => 0);
    expect(role['managedPolicyArns']).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'arn:aws:iam::aws:policy/X',
      'arn:aws:iam::aws:policy/PowerUserAccess',
    ]);
    const table = 'arn:_:dynamodb:_:_:table/orders';
    expect(role['policies']).toEqual([
      { policyName: 'FnRolePolicy0', policyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
      {
        policyName: 'FnRolePolicy1',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['dynamodb:GetItem', 'dynamodb:Scan', 'dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:DescribeTable'],
              Resource: [table, `${table}/index/*`].map(unknown => ({ unknown, behind: [], exact: false })),
            },
          ],
        },
      },
      { policyName: 'FnRolePolicy2', policyDocument: { unknown: undefined, behind: [], exact: false } },
    ]);
    expect(template.notes).toEqual(['Not looked into: policy template BrandNewPolicy of Fn.']);
  });

  test('a URL for anyone', () => {
    const template = sam(fn({ FunctionUrlConfig: { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } } }));
    expect(types(template)).toMatchObject({ FnUrl: 'AWS::Lambda::Url', FnUrlPublicPermissions: 'AWS::Lambda::Permission' });
    expect(inputs(template, 'FnUrl')).toMatchObject({ authType: 'NONE', cors: { allowOrigins: ['*'] } });
    expect(inputs(template, 'FnUrlPublicPermissions')).toMatchObject({ principal: '*', action: 'lambda:InvokeFunctionUrl' });
    expect(Object.keys(types(sam(fn({ FunctionUrlConfig: { AuthType: 'AWS_IAM' } }))))).toEqual(['Fn', 'FnRole', 'FnUrl']);
  });

  test('with its condition', () => {
    const template = sam(
      {
        Fn: {
          Type: 'AWS::Serverless::Function',
          Condition: 'C',
          DeletionPolicy: 'Retain',
          Properties: { Events: { A: { Type: 'Api', Properties: { Path: '/a', Method: 'get' } } } },
        },
      },
      { Conditions: { C: { 'Fn::Equals': ['a', 'b'] } } },
    );
    expect(template.stack.resources).toEqual([]);
    expect(template.attributesOf('Fn')['DeletionPolicy']).toBe('Retain');
    expect(template.attributesOf('FnRole')).toEqual({ Condition: 'C' });
  });

  test('what its events bring along', () => {
    const event = (Type: string, Properties: object): object => ({ Type, Properties });
    const template = sam({
      ...fn({
        AutoPublishAlias: 'live',
        Events: {
          A: event('Api', { Path: '/a/{id}', Method: 'get' }),
          H: event('HttpApi', { Path: '/h', Method: 'post' }),
          Q: event('SQS', { Queue: { 'Fn::GetAtt': 'Queue.Arn' }, BatchSize: 1 }),
          N: event('SNS', { Topic: 'arn:topic' }),
          B: event('S3', { Bucket: { Ref: 'Bucket' }, Events: 's3:ObjectCreated:*' }),
          C: event('Schedule', { Schedule: 'rate(1 day)' }),
          V: event('ScheduleV2', { ScheduleExpression: 'rate(1 day)' }),
          E: event('EventBridgeRule', { Pattern: { source: ['a'] } }),
          L: event('CloudWatchLogs', { LogGroupName: 'g', FilterPattern: '' }),
          T: event('Cognito', { Trigger: 'PreSignUp', UserPool: { Ref: 'Pool' } }),
          I: event('IoTRule', { Sql: 'SELECT 1' }),
          S: event('AlexaSkill', { SkillId: 'amzn1.ask.skill.x' }),
          K: event('Telepathy', {}),
        },
      }),
      Queue: { Type: 'AWS::SQS::Queue' },
      Bucket: { Type: 'AWS::S3::Bucket' },
      Pool: { Type: 'AWS::Cognito::UserPool' },
    });
    expect(types(template)).toEqual({
      Fn: 'AWS::Lambda::Function',
      FnRole: 'AWS::IAM::Role',
      FnVersion: 'AWS::Lambda::Version',
      FnAliaslive: 'AWS::Lambda::Alias',
      FnAPermissionProd: 'AWS::Lambda::Permission',
      FnHPermission: 'AWS::Lambda::Permission',
      FnQ: 'AWS::Lambda::EventSourceMapping',
      FnN: 'AWS::SNS::Subscription',
      FnNPermission: 'AWS::Lambda::Permission',
      FnBPermission: 'AWS::Lambda::Permission',
      FnC: 'AWS::Events::Rule',
      FnCPermission: 'AWS::Lambda::Permission',
      FnV: 'AWS::Scheduler::Schedule',
      FnVRole: 'AWS::IAM::Role',
      FnE: 'AWS::Events::Rule',
      FnEPermission: 'AWS::Lambda::Permission',
      FnL: 'AWS::Logs::SubscriptionFilter',
      FnLPermission: 'AWS::Lambda::Permission',
      FnCognitoPermission: 'AWS::Lambda::Permission',
      FnI: 'AWS::IoT::TopicRule',
      FnIPermission: 'AWS::Lambda::Permission',
      FnSPermission: 'AWS::Lambda::Permission',
      ServerlessRestApi: 'AWS::ApiGateway::RestApi',
      ServerlessRestApiDeployment: 'AWS::ApiGateway::Deployment',
      ServerlessRestApiProdStage: 'AWS::ApiGateway::Stage',
      ServerlessHttpApi: 'AWS::ApiGatewayV2::Api',
      ServerlessHttpApiApiGatewayDefaultStage: 'AWS::ApiGatewayV2::Stage',
      Queue: 'AWS::SQS::Queue',
      Bucket: 'AWS::S3::Bucket',
      Pool: 'AWS::Cognito::UserPool',
    });
    expect(template.notes).toEqual(['Not looked into: event K (Telepathy) of Fn.']);
    expect(inputs(template, 'FnCognitoPermission')).toMatchObject({ sourceArn: { behind: ['Pool'] } });
    expect(inputs(template, 'FnSPermission')).toMatchObject({
      principal: 'alexa-appkit.amazon.com',
      eventSourceToken: 'amzn1.ask.skill.x',
    });
    expect(inputs(template, 'FnLPermission')).toMatchObject({
      principal: 'logs.amazonaws.com',
      sourceArn: { unknown: 'arn:_:logs:_:_:log-group:g:*' },
    });
    expect(inputs(template, 'FnQ')).toEqual({
      batchSize: 1,
      eventSourceArn: { unknown: '_', behind: ['Queue'], exact: true },
      functionName: { unknown: '_', behind: ['FnAliaslive'], exact: true },
    });
    expect(inputs(template, 'Bucket')).toMatchObject({
      notificationConfiguration: { lambdaConfigurations: [{ event: 's3:ObjectCreated:*' }] },
    });
    expect(inputs(template, 'FnRole')['managedPolicyArns']).toContain(
      'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole',
    );
    expect(inputs(template, 'ServerlessRestApi')).toMatchObject({ body: { paths: { '/a/{id}': { get: {} } } } });
  });
});

test('globals are merged as SAM does', () => {
  const Globals = {
    Function: { Runtime: 'python3.12', Timeout: 3, Layers: ['a'], Environment: { Variables: { A: 1, B: 1 } }, Tags: { g: '1' } },
    SimpleTable: { SSESpecification: { SSEEnabled: true } },
    Api: { TracingEnabled: true },
  };
  const template = sam(
    {
      ...fn({ Timeout: 9, Layers: ['b'], Environment: { Variables: { B: 2 } } }),
      Table: { Type: 'AWS::Serverless::SimpleTable' },
      Api: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'v1' } },
    },
    { Globals },
  );
  expect(inputs(template, 'Fn')).toMatchObject({
    runtime: 'python3.12',
    timeout: 9,
    layers: ['a', 'b'],
    environment: { variables: { A: 1, B: 2 } },
    tags: [{ key: 'lambda:createdBy' }, { key: 'g', value: '1' }],
  });
  expect(inputs(template, 'Table')).toMatchObject({ sseSpecification: { sseEnabled: true }, billingMode: 'PAY_PER_REQUEST' });
  expect(inputs(template, 'Apiv1Stage')).toMatchObject({ tracingEnabled: true, stageName: 'v1' });
});

test('APIs, with the names that SAM gives to what it makes', () => {
  const template = sam({
    Api: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        StageName: 'prod',
        EndpointConfiguration: { Type: 'PRIVATE', VPCEndpointIds: ['vpce-1'] },
        AccessLogSetting: { DestinationArn: 'arn:log' },
        Auth: {
          ResourcePolicy: {
            SourceVpcWhitelist: ['vpce-1'],
            CustomStatements: { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'x' },
          },
        },
        Domain: { DomainName: 'a.example', CertificateArn: 'arn:c', SecurityPolicy: 'TLS_1_0' },
      },
    },
    Http: { Type: 'AWS::Serverless::HttpApi', Properties: { AccessLogSettings: { DestinationArn: 'arn:log' } } },
    Other: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { Ref: 'Api.Stage' }, AccessControl: { 'Fn::Sub': '${Api.Stage}/${Http.Stage}' } },
    },
  });
  expect(inputs(template, 'Api')).toMatchObject({
    endpointConfiguration: { types: ['PRIVATE'], vpcEndpointIds: ['vpce-1'] },
    policy: {
      Statement: [
        { Principal: '*', Resource: 'x' },
        { Effect: 'Allow', Principal: '*' },
        { Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } } },
      ],
    },
  });
  expect(inputs(template, 'ApiprodStage')).toMatchObject({ accessLogSetting: { destinationArn: 'arn:log' } });
  expect(inputs(template, 'ApiDomainName')).toMatchObject({ securityPolicy: 'TLS_1_0', regionalCertificateArn: 'arn:c' });
  expect(inputs(template, 'HttpApiGatewayDefaultStage')).toMatchObject({ stageName: '$default', autoDeploy: true });
  const other = template.stack.resources.find(r => r.address === 'Other')!;
  const { bucketName, accessControl } = other.inputs as Record<string, unknown>;
  expect(shown(other.look(bucketName) as Unknown).behind).toEqual(['ApiprodStage']);
  expect(shown(other.look(accessControl) as Unknown).behind).toEqual(['ApiprodStage', 'HttpApiGatewayDefaultStage']);
});

test('a state machine with its role, logs and what starts it', () => {
  const template = sam({
    Flow: {
      Type: 'AWS::Serverless::StateMachine',
      Properties: {
        Definition: { StartAt: 'A' },
        Policies: [{ LambdaInvokePolicy: { FunctionName: 'f' } }],
        Logging: { Level: 'ALL' },
        Tracing: { Enabled: true },
        Events: { Daily: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)' } } },
      },
    },
  });
  expect(types(template)).toEqual({
    Flow: 'AWS::StepFunctions::StateMachine',
    FlowRole: 'AWS::IAM::Role',
    FlowDaily: 'AWS::Events::Rule',
    FlowDailyRole: 'AWS::IAM::Role',
  });
  expect(inputs(template, 'Flow')).toMatchObject({
    definition: { StartAt: 'A' },
    loggingConfiguration: { level: 'ALL' },
    tracingConfiguration: { enabled: true },
  });
  expect(inputs(template, 'FlowRole')).toMatchObject({ policies: [{ policyName: 'FlowRolePolicy0' }] });
});

test('queues and topics that are made for what is sent or lost, with the tags that are handed on', () => {
  const event = (Type: string, more: object): object => ({ Type, Properties: more });
  const dead = { DeadLetterConfig: { Type: 'SQS' } };
  const template = sam({
    Fn: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        Tags: { 'data-classification': 'medium' },
        PropagateTags: true,
        Role: 'arn:aws:iam::111122223333:role/r',
        EventInvokeConfig: {
          MaximumRetryAttempts: 1,
          DestinationConfig: {
            OnSuccess: { Type: 'SNS' },
            OnFailure: { Type: 'SQS', Destination: 'arn:aws:sqs:eu-west-1:111122223333:own' },
          },
        },
        Events: {
          N: event('SNS', { Topic: { Ref: 'Topic' }, SqsSubscription: true }),
          O: event('SNS', { Topic: { Ref: 'Topic' }, SqsSubscription: { QueueArn: 'arn:own', QueueUrl: 'url', BatchSize: 3 } }),
          R: event('Schedule', { Schedule: 'rate(1 day)', ...dead }),
          V: event('ScheduleV2', { ScheduleExpression: 'rate(1 day)', DeadLetterConfig: { Type: 'SQS', QueueLogicalId: 'Lost' } }),
          B: event('S3', { Bucket: { Ref: 'Bucket' }, Events: 's3:ObjectCreated:*' }),
        },
      },
    },
    Topic: { Type: 'AWS::SNS::Topic' },
    Bucket: { Type: 'AWS::S3::Bucket' },
  });
  const made = types(template);
  expect(Object.keys(made).filter(id => /Queue|Topic|Lost/.test(id))).toEqual([
    'FnNQueue',
    'FnNQueuePolicy',
    'FnOQueuePolicy',
    'FnRQueue',
    'FnRQueuePolicy',
    'Lost',
    'FnEventInvokeConfigOnSuccessTopic',
    'Topic',
  ]);
  const tags = [{ key: 'data-classification', value: 'medium' }];
  for (const id of ['FnNQueue', 'FnRQueue', 'Lost', 'FnEventInvokeConfigOnSuccessTopic', 'Bucket'])
    expect(inputs(template, id)).toMatchObject({ tags });
  expect(inputs(template, 'FnEventInvokeConfig')).toMatchObject({
    destinationConfig: { onSuccess: { destination: { behind: ['FnEventInvokeConfigOnSuccessTopic'] } } },
  });
  expect(inputs(template, 'FnO')).toMatchObject({ protocol: 'sqs', endpoint: 'arn:own' });
  expect(inputs(template, 'FnOEventSourceMapping')).toMatchObject({ batchSize: 3, eventSourceArn: 'arn:own' });
  expect(inputs(template, 'FnR')).toMatchObject({ targets: [{ deadLetterConfig: { arn: { behind: ['FnRQueue'] } } }] });
  expect(inputs(template, 'FnNQueuePolicy')).toMatchObject({
    queues: [{ behind: ['FnNQueue'] }],
    policyDocument: { Statement: [{ Principal: { Service: 'sns.amazonaws.com' }, Condition: { ArnEquals: {} } }] },
  });
  // What nobody wrote stands where its function does.
  expect(template.locate('FnNQueue', 'tags')).toEqual(template.locate('Fn', 'tags'));
});

test('what is named for dead letters and outcomes is taken, and nothing is made beside it', () => {
  const own = 'arn:aws:sqs:eu-west-1:111122223333:own';
  const maybe = { 'Fn::If': ['C', own, { Ref: 'AWS::NoValue' }] };
  const template = sam({
    Fn: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        AutoPublishAlias: 'live',
        Tags: { a: 'b' },
        PropagateTags: false,
        EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: 'SQS', Destination: maybe }, OnSuccess: { Type: 'SNS' } } },
        Events: {
          N: { Type: 'SNS', Properties: { Topic: 'arn:t', SqsSubscription: false } },
          R: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)', DeadLetterConfig: { Arn: own } } },
        },
      },
    },
  });
  expect(Object.keys(types(template)).filter(id => /Queue|Topic/.test(id))).toEqual(['FnEventInvokeConfigOnSuccessTopic']);
  expect(inputs(template, 'FnEventInvokeConfigOnSuccessTopic')).toEqual({});
  expect(inputs(template, 'FnN')).toMatchObject({ protocol: 'lambda' });
  expect(inputs(template, 'FnR')).toMatchObject({ targets: [{ deadLetterConfig: { arn: own } }] });
  expect(inputs(template, 'FnEventInvokeConfig')).toMatchObject({ qualifier: 'live' });
  expect(template.notes).toContain('Not looked into: queue or topic that SAM may make for OnFailure of Fn.');
});

test('of several functions the last decides on the tags of a bucket', () => {
  const event = { B: { Type: 'S3', Properties: { Bucket: { Ref: 'Bucket' }, Events: 's3:ObjectCreated:*' } } };
  const fn = (Tags: object, PropagateTags: boolean): object => ({
    Type: 'AWS::Serverless::Function',
    Properties: { Events: event, Tags, PropagateTags },
  });
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'class', Value: 'high' }] } };
  const low = fn({ class: 'low' }, true);
  const silent = fn({ class: 'low' }, false);
  const tagsOf = (resources: Record<string, object>): unknown => inputs(sam({ ...resources, Bucket: bucket }), 'Bucket')['tags'];
  expect(tagsOf({ A: low, B: silent })).toEqual([{ key: 'class', value: 'high' }]);
  expect(tagsOf({ A: silent, B: low })).toEqual([{ key: 'class', value: 'low' }]);
});

test('a layer', () => {
  const template = sam({ Tools: { Type: 'AWS::Serverless::LayerVersion', Properties: { ContentUri: 'tools/', LicenseInfo: 'MIT' } } });
  expect(types(template)).toEqual({ Tools: 'AWS::Lambda::LayerVersion' });
  expect(inputs(template, 'Tools')).toEqual({ licenseInfo: 'MIT', content: 'tools/', layerName: 'Tools' });
});

test('what of SAM is not looked into is named', () => {
  const of = (name: string): object => ({ Type: `AWS::Serverless::${name}`, Properties: {} });
  expect(sam({ A: of('Application'), C: of('Connector'), G: of('GraphQLApi') }).notes).toEqual([
    'Not looked into: AWS::Serverless::Application: nested stack.',
    'Not looked into: AWS::Serverless::Connector: resource of SAM.',
    'Not looked into: AWS::Serverless::GraphQLApi: resource of SAM.',
  ]);
});
