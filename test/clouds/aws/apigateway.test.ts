import { type Inputs, of } from '../../support/cells';
import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

type Sample = { type: string; name?: string; inputs: Inputs; from?: Readonly<Record<string, readonly string[]>> };

it('tells of an API who may call it', () => {
  const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };
  expect(of('admits', 'aws:apigateway/restApi:RestApi', { policy: JSON.stringify(policy) })).toEqual([
    expect.objectContaining({ anyone: true }),
  ]);
  expect(of('admits', 'aws:apigateway/restApiPolicy:RestApiPolicy', { policy: UNKNOWN })).toEqual(['unknown']);
  expect(of('admits', 'AWS::ApiGateway::RestApi', { policy })).toEqual([expect.objectContaining({ anyone: true })]);
});

it('reads tags as lists and maps', () => {
  expect(of('tags', 'AWS::ApiGateway::RestApi', { tags: [{ key: 'a', value: 'b' }] })).toEqual({ a: 'b' });
  expect(of('tags', 'AWS::ApiGatewayV2::Api', { tags: { a: 'b' } })).toEqual({ a: 'b' });
});

describe('methods and routes', () => {
  const none = (isPublic: unknown): unknown => [{ through: 'its authorization, which is NONE', public: isPublic }];
  const method = 'AWS::ApiGateway::Method';
  const api = (inputs: Record<string, unknown> = {}) => other('api', 'AWS::ApiGateway::RestApi', inputs);
  const policy = (Principal: unknown) => ({ Statement: [{ Effect: 'Allow', Principal, Action: 'execute-api:Invoke', Resource: '*' }] });
  const awsMethod = subject('aws:apigateway/method:Method', { restApi: ref('api'), httpMethod: 'POST', authorization: 'NONE' });
  const awsApi = other('api', 'aws:apigateway/restApi:RestApi');
  const beside = (inputs: Record<string, unknown>) => other('policy', 'aws:apigateway/restApiPolicy:RestApiPolicy', inputs);
  const route = (routeKey: unknown, apiId: unknown = ref('api')) => subject('AWS::ApiGatewayV2::Route', { routeKey, apiId });
  const speaking = (protocolType: string) => other('api', 'AWS::ApiGatewayV2::Api', { protocolType });
  const exposure = (is: unknown, ...stack: Sample[]) => ({ stack, aspect: 'exposure' as const, is });
  lines({
    'are open to anyone where nobody says otherwise': exposure(none(true), subject(method, { restApiId: ref('api') }), api()),
    'ask who calls': exposure(none(false), subject(method, { authorizationType: 'AWS_IAM' })),
    'may ask': exposure(['unknown'], subject(method, { authorizationType: UNKNOWN })),
    'ask for a key': exposure(none(false), subject(method, { authorizationType: 'NONE', apiKeyRequired: true })),
    'answer a preflight request': exposure('cannot', subject(method, { httpMethod: 'OPTIONS' })),
    'belong to an API of another stack': exposure(['unknown'], subject(method, { restApiId: 'a1b2c3' })),
    'belong to a private API': exposure(
      none(false),
      subject(method, { restApiId: ref('api') }),
      api({ endpointConfiguration: { types: ['PRIVATE'] } }),
    ),
    'belong to an API that lets an account in': exposure(
      none(false),
      subject(method, { restApiId: ref('api') }),
      api({ policy: policy({ AWS: '111122223333' }) }),
    ),
    'belong to an API that lets anyone in': exposure(none(true), subject(method, { restApiId: ref('api') }), api({ policy: policy('*') })),
    'are open to anyone through the provider': exposure(none(true), awsMethod, awsApi),
    'belong to an API with a policy beside it': exposure(
      none(false),
      awsMethod,
      awsApi,
      beside({ restApiId: ref('api'), policy: policy({ AWS: '111122223333' }) }),
    ),
    'do not mind the policy of another API': exposure(
      none(true),
      awsMethod,
      awsApi,
      other('second', 'aws:apigateway/restApi:RestApi'),
      beside({ restApiId: ref('second'), policy: policy({ AWS: '111122223333' }) }),
    ),
    'of HTTP are open wherever their API is': exposure(none(true), route('ANY /orders', 'a1b2c3')),
    'of HTTP ask who calls': exposure(
      none(false),
      subject('aws:apigatewayv2/route:Route', { apiId: 'a1b2c3', routeKey: 'GET /orders', authorizationType: 'JWT' }),
    ),
    'of HTTP answer a preflight request': exposure('cannot', route('OPTIONS /orders')),
    'by default are open': exposure(none(true), route('$default'), speaking('HTTP')),
    'of a WebSocket are open where it is opened': exposure(none(true), route('$connect'), speaking('WEBSOCKET')),
    'of a WebSocket ask nobody again': exposure(none(false), route('sendMessage'), speaking('WEBSOCKET')),
    'may be those of a WebSocket': exposure(['unknown'], route('$default', 'a1b2c3')),
  });
});
