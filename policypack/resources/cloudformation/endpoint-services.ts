import { each, map } from '../../engine/known';
import { regionOf } from '../cells';
import { behindBalancers, throughEndpoints } from '../endpoint-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const endpointServices = cfnRows({
  'AWS::EC2::VPCEndpointService': {
    holds: 'network',
    model: 'iaas',
    facts: {
      tags: stackTags,
      location: regionOf,
      ingress: behindBalancers,
      exposure: (s, around) =>
        throughEndpoints(s, around, () =>
          map(around.pointingHere('AWS::EC2::VPCEndpointServicePermissions', 'serviceId'), p =>
            each(p.inputs.allowedPrincipals, principal => principal),
          ),
        ),
    },
  },
  'AWS::EC2::VPCEndpointConnectionNotification': placed,
  'AWS::EC2::VPCEndpointServicePermissions': placed,
});
