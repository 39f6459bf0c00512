import { map } from '../../engine/known';
import { ec2Tags, regionOf } from '../cells';
import { behindBalancers, throughEndpoints } from '../endpoint-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

export const endpointServices = awsRows({
  'aws:ec2/vpcEndpointService:VpcEndpointService': {
    holds: 'network',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionOf,
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
  'aws:ec2/vpcEndpointConnectionAccepter:VpcEndpointConnectionAccepter': placed,
  'aws:ec2/vpcEndpointConnectionNotification:VpcEndpointConnectionNotification': placed,
  'aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation': placed,
  'aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple': placed,
  'aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation': placed,
});
