import { cannot } from '../../../../engine/row';
import { credential } from '../../kinds/identity';
import { api, apiLink } from '../../kinds/network';
import { cfnRows } from '../../row';
import { throughMethod, throughRoute } from '../../shared/apis';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';

export const apigateway = cfnRows({
  'AWS::ApiGateway::RestApi': { kind: api, facts: { admits: a => grantsOf(() => a.policy as unknown, 'resource') } },
  'AWS::ApiGateway::ApiKey': { kind: credential, facts: { access: cannot('A key meters calls, and allows nobody anything.') } },
  'AWS::ApiGateway::Stage': { kind: api },
  'AWS::ApiGateway::DomainName': { kind: api },
  'AWS::ApiGateway::DomainNameV2': { kind: api },
  'AWS::ApiGateway::VpcLink': { kind: apiLink },
  'AWS::ApiGateway::Method': {
    kind: api,
    belongsTo: ownedBy('restApiId', 'AWS::ApiGateway::RestApi'),
    facts: {
      exposure: (m, around) =>
        throughMethod(
          m,
          () => m.authorizationType,
          'restApiId',
          around,
          () => ({
            api: around.target(m, 'restApiId', 'AWS::ApiGateway::RestApi'),
          }),
        ),
    },
  },
  'AWS::ApiGateway::Resource': { kind: api },
  'AWS::ApiGatewayV2::Api': { kind: api },
  'AWS::ApiGatewayV2::Stage': { kind: api },
  'AWS::ApiGatewayV2::DomainName': { kind: api },
  'AWS::ApiGatewayV2::VpcLink': { kind: apiLink },
  'AWS::ApiGatewayV2::Route': {
    kind: api,
    belongsTo: ownedBy('apiId', 'AWS::ApiGatewayV2::Api'),
    facts: { exposure: (r, around) => throughRoute(r, around, () => around.target(r, 'apiId', 'AWS::ApiGatewayV2::Api')) },
  },
});
