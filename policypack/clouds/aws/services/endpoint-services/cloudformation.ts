import { each, map } from '../../../../engine/known';
import { gateway } from '../../kinds/network';
import { cfnRows } from '../../row';
import { behindBalancers, throughEndpoints } from '../../shared/endpoint-services';

export const endpointServices = cfnRows({
  'AWS::EC2::VPCEndpointService': {
    kind: gateway,
    model: 'iaas',
    facts: {
      ingress: behindBalancers,
      exposure: (s, around) =>
        throughEndpoints(s, around, () =>
          map(around.pointingHere('AWS::EC2::VPCEndpointServicePermissions', 'serviceId'), p =>
            each(p.inputs.allowedPrincipals, principal => principal),
          ),
        ),
    },
  },
});
