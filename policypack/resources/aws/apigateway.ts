import { cannot } from '../../engine/row';
import { policiesOf, throughMethod, throughRoute } from '../api-cells';
import { regionOf, tagMap } from '../cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const ingress = cannot('An API takes HTTPS alone; who may call it is said by its authorizers and policy.');
const front = { holds: 'network', model: 'paas', facts: { tags: tagMap, location: regionOf, ingress } } as const;
const part = { holds: 'network', model: 'paas', facts: { ingress } } as const;

const anApi = 'aws:apigateway/restApi:RestApi';

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
  'aws:apigateway/method:Method': {
    holds: 'network',
    model: 'paas',
    belongsTo: ownedBy('restApi', anApi),
    facts: {
      ingress,
      exposure: (m, around) =>
        throughMethod(
          m,
          () => m.authorization,
          'restApi',
          around,
          () => {
            const api = around.target(m, 'restApi', anApi);
            return {
              api,
              policies: () => policiesOf(api as never, 'aws:apigateway/restApiPolicy:RestApiPolicy', 'restApiId', anApi, around),
            };
          },
        ),
    },
  },
  'aws:apigateway/resource:Resource': part,
  'aws:apigatewayv2/api:Api': front,
  'aws:apigatewayv2/stage:Stage': front,
  'aws:apigatewayv2/domainName:DomainName': front,
  'aws:apigatewayv2/vpcLink:VpcLink': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, ingress: cannot('It leads from an API inwards only.') },
  },
  'aws:apigatewayv2/route:Route': {
    holds: 'network',
    model: 'paas',
    belongsTo: ownedBy('apiId', 'aws:apigatewayv2/api:Api'),
    facts: { ingress, exposure: (r, around) => throughRoute(r, around, () => around.target(r, 'apiId', 'aws:apigatewayv2/api:Api')) },
  },
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
