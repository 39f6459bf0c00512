import { cannot } from '../../engine/row';
import { throughMethod, throughRoute } from '../api-cells';
import { regionOf } from '../cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const ingress = cannot('An API takes HTTPS alone; who may call it is said by its authorizers and policy.');
const front = { holds: 'network', model: 'paas', facts: { tags: stackTags, location: regionOf, ingress } } as const;
const part = { holds: 'network', model: 'paas', facts: { ingress } } as const;
const link = {
  holds: 'network',
  model: 'paas',
  facts: { tags: stackTags, location: regionOf, ingress: cannot('It leads from an API inwards only.') },
} as const;

export const apigateway = cfnRows({
  'AWS::ApiGateway::RestApi': {
    holds: 'network',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, ingress, admits: a => grantsOf(() => a.policy as unknown, 'resource') },
  },
  'AWS::ApiGateway::ApiKey': {
    holds: 'identity',
    model: 'paas',
    facts: { tags: stackTags, access: cannot('A key meters calls, and allows nobody anything.') },
  },
  'AWS::ApiGateway::Stage': front,
  'AWS::ApiGateway::DomainName': front,
  'AWS::ApiGateway::DomainNameV2': front,
  'AWS::ApiGateway::VpcLink': link,
  'AWS::ApiGateway::Method': {
    holds: 'network',
    model: 'paas',
    belongsTo: ownedBy('restApiId', 'AWS::ApiGateway::RestApi'),
    facts: {
      ingress,
      exposure: (m, around) =>
        throughMethod(
          m,
          () => m.authorizationType,
          'restApiId',
          around,
          () => ({
            api: around.target(m, 'restApiId', 'AWS::ApiGateway::RestApi') as never,
          }),
        ),
    },
  },
  'AWS::ApiGateway::Resource': part,
  'AWS::ApiGatewayV2::Api': front,
  'AWS::ApiGatewayV2::Stage': front,
  'AWS::ApiGatewayV2::DomainName': front,
  'AWS::ApiGatewayV2::VpcLink': link,
  'AWS::ApiGatewayV2::Route': {
    holds: 'network',
    model: 'paas',
    belongsTo: ownedBy('apiId', 'AWS::ApiGatewayV2::Api'),
    facts: { ingress, exposure: (r, around) => throughRoute(r, around, () => around.target(r, 'apiId', 'AWS::ApiGatewayV2::Api')) },
  },
  'AWS::ApiGateway::Account': setting,
  'AWS::ApiGateway::Authorizer': setting,
  'AWS::ApiGateway::BasePathMapping': setting,
  'AWS::ApiGateway::BasePathMappingV2': setting,
  'AWS::ApiGateway::ClientCertificate': setting,
  'AWS::ApiGateway::Deployment': setting,
  'AWS::ApiGateway::DocumentationPart': setting,
  'AWS::ApiGateway::DocumentationVersion': setting,
  'AWS::ApiGateway::DomainNameAccessAssociation': setting,
  'AWS::ApiGateway::GatewayResponse': setting,
  'AWS::ApiGateway::Model': setting,
  'AWS::ApiGateway::RequestValidator': setting,
  'AWS::ApiGateway::UsagePlan': setting,
  'AWS::ApiGateway::UsagePlanKey': setting,
  'AWS::ApiGatewayV2::ApiGatewayManagedOverrides': setting,
  'AWS::ApiGatewayV2::ApiMapping': setting,
  'AWS::ApiGatewayV2::Authorizer': setting,
  'AWS::ApiGatewayV2::Deployment': setting,
  'AWS::ApiGatewayV2::Integration': setting,
  'AWS::ApiGatewayV2::IntegrationResponse': setting,
  'AWS::ApiGatewayV2::Model': setting,
  'AWS::ApiGatewayV2::RouteResponse': setting,
});
