import { map } from '../../../../engine/known';
import { gateway } from '../../kinds/network';
import { awsRows } from '../../row';
import { behindBalancers, throughEndpoints } from '../../shared/endpoint-services';

export const endpointServices = awsRows({
  'aws:ec2/vpcEndpointService:VpcEndpointService': {
    kind: gateway,
    model: 'iaas',
    facts: {
      ingress: behindBalancers,
      exposure: (s, around) =>
        throughEndpoints(s, around, () =>
          map(
            around.pointingHere('aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple', 'vpcEndpointServiceId'),
            p => p.inputs.principalArn,
          ),
        ),
    },
  },
});
