import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const setting = { holds: 'other', model: 'paas', facts: {} } as const;
const ingress = cannot('An API takes HTTPS alone; who may call it is said by its authorizers and policy.');
const front = { holds: 'network', model: 'paas', facts: { tags: tagMap, location: regionOf, ingress } } as const;
const part = { holds: 'network', model: 'paas', facts: { ingress } } as const;

export const apigateway = awsRows({
  'aws:apigateway/restApi:RestApi': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, ingress, admits: a => grantsOf(() => a.policy, 'resource') },
  },
  'aws:apigateway/restApiPolicy:RestApiPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:apigateway/apiKey:ApiKey': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: tagMap, access: cannot('A key meters calls, and allows nobody anything.') },
  },
  'aws:apigateway/stage:Stage': front,
  'aws:apigateway/domainName:DomainName': front,
  'aws:apigateway/vpcLink:VpcLink': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, ingress: cannot('It leads from an API inwards only.') },
  },
  'aws:apigateway/method:Method': part,
  'aws:apigateway/resource:Resource': part,
  'aws:apigatewayv2/api:Api': front,
  'aws:apigatewayv2/stage:Stage': front,
  'aws:apigatewayv2/domainName:DomainName': front,
  'aws:apigatewayv2/vpcLink:VpcLink': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, ingress: cannot('It leads from an API inwards only.') },
  },
  'aws:apigatewayv2/route:Route': part,
  'aws:apigateway/account:Account': setting,
  'aws:apigateway/authorizer:Authorizer': setting,
  'aws:apigateway/basePathMapping:BasePathMapping': setting,
  'aws:apigateway/clientCertificate:ClientCertificate': setting,
  'aws:apigateway/deployment:Deployment': setting,
  'aws:apigateway/documentationPart:DocumentationPart': setting,
  'aws:apigateway/documentationVersion:DocumentationVersion': setting,
  'aws:apigateway/integration:Integration': setting,
  'aws:apigateway/integrationResponse:IntegrationResponse': setting,
  'aws:apigateway/methodResponse:MethodResponse': setting,
  'aws:apigateway/methodSettings:MethodSettings': setting,
  'aws:apigateway/model:Model': setting,
  'aws:apigateway/requestValidator:RequestValidator': setting,
  'aws:apigateway/response:Response': setting,
  'aws:apigateway/usagePlan:UsagePlan': setting,
  'aws:apigateway/usagePlanKey:UsagePlanKey': setting,
  'aws:apigatewayv2/apiMapping:ApiMapping': setting,
  'aws:apigatewayv2/authorizer:Authorizer': setting,
  'aws:apigatewayv2/deployment:Deployment': setting,
  'aws:apigatewayv2/integration:Integration': setting,
  'aws:apigatewayv2/integrationResponse:IntegrationResponse': setting,
  'aws:apigatewayv2/model:Model': setting,
  'aws:apigatewayv2/routeResponse:RouteResponse': setting,
});
