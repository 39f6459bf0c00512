import { cannot } from '../../../../engine/row';
import { credential, policy } from '../../kinds/identity';
import { api, apiLink } from '../../kinds/network';
import { awsRows } from '../../row';
import { policiesOf, throughMethod, throughRoute } from '../../shared/apis';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';

const anApi = 'aws:apigateway/restApi:RestApi';

export const apigateway = awsRows({
  'aws:apigateway/restApi:RestApi': { kind: api, facts: { admits: a => grantsOf(() => a.policy, 'resource') } },
  'aws:apigateway/restApiPolicy:RestApiPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
  'aws:apigateway/apiKey:ApiKey': { kind: credential, facts: { access: cannot('A key meters calls, and allows nobody anything.') } },
  'aws:apigateway/stage:Stage': { kind: api },
  'aws:apigateway/domainName:DomainName': { kind: api },
  'aws:apigateway/vpcLink:VpcLink': { kind: apiLink },
  'aws:apigateway/method:Method': {
    kind: api,
    belongsTo: ownedBy('restApi', anApi),
    facts: {
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
              policies: () => policiesOf(api, 'aws:apigateway/restApiPolicy:RestApiPolicy', 'restApiId', anApi, around),
            };
          },
        ),
    },
  },
  'aws:apigateway/resource:Resource': { kind: api },
  'aws:apigatewayv2/api:Api': { kind: api },
  'aws:apigatewayv2/stage:Stage': { kind: api },
  'aws:apigatewayv2/domainName:DomainName': { kind: api },
  'aws:apigatewayv2/vpcLink:VpcLink': { kind: apiLink },
  'aws:apigatewayv2/route:Route': {
    kind: api,
    belongsTo: ownedBy('apiId', 'aws:apigatewayv2/api:Api'),
    facts: { exposure: (r, around) => throughRoute(r, around, () => around.target(r, 'apiId', 'aws:apigatewayv2/api:Api')) },
  },
});
