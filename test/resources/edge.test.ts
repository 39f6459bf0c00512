import { factOf, UNKNOWN } from '../../policypack/testing';

const of = (aspect: 'ingress' | 'access' | 'admits' | 'tags', type: string, inputs: Record<string, unknown> = {}) =>
  factOf(aspect, [{ type, inputs }], { tags: ['a'] });

it.each([
  'aws:apigateway/restApi:RestApi',
  'aws:apigateway/stage:Stage',
  'aws:apigateway/method:Method',
  'aws:apigatewayv2/api:Api',
  'aws:apigatewayv2/vpcLink:VpcLink',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::VpcLink',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'aws:cloudfront/distribution:Distribution',
  'AWS::CloudFront::Distribution',
  'aws:wafv2/webAcl:WebAcl',
  'AWS::WAFv2::WebACL',
  'AWS::WAFRegional::WebACL',
  'aws:globalaccelerator/listener:Listener',
  'AWS::GlobalAccelerator::Accelerator',
  'aws:appsync/graphQLApi:GraphQLApi',
  'AWS::AppSync::GraphQLApi',
  'aws:apigateway/domainName:DomainName',
  'aws:apigateway/vpcLink:VpcLink',
  'aws:apigateway/resource:Resource',
  'aws:apigatewayv2/stage:Stage',
  'aws:apigatewayv2/domainName:DomainName',
  'aws:apigatewayv2/route:Route',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::VpcLink',
  'AWS::ApiGatewayV2::Route',
  'aws:appsync/api:Api',
  'AWS::AppSync::Api',
  'aws:cloudfront/multitenantDistribution:MultitenantDistribution',
  'aws:globalaccelerator/accelerator:Accelerator',
  'aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator',
  'aws:globalaccelerator/endpointGroup:EndpointGroup',
  'aws:globalaccelerator/customRoutingListener:CustomRoutingListener',
  'aws:globalaccelerator/customRoutingEndpointGroup:CustomRoutingEndpointGroup',
  'AWS::GlobalAccelerator::Listener',
  'AWS::GlobalAccelerator::EndpointGroup',
  'aws:wafregional/webAcl:WebAcl',
  'aws:waf/webAcl:WebAcl',
  'AWS::WAF::WebACL',
])('%s has no ports to open', type => {
  expect(of('ingress', type)).toBe('cannot');
});
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
it.each([
  'aws:route53/record:Record',
  'AWS::Route53::RecordSetGroup',
  'aws:cloudformation/stack:Stack',
  'AWS::CloudFormation::WaitCondition',
])('%s is neither data nor a way to it', type => {
  expect(of('ingress', type)).toBe('absent');
});
