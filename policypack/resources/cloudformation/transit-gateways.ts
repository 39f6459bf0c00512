import { regionOf } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } } as const;

export const transitGateways = cfnRows({
  'AWS::EC2::TransitGateway': tagged,
  'AWS::EC2::TransitGatewayRouteTable': tagged,
  'AWS::EC2::TransitGatewayAttachment': tagged,
  'AWS::EC2::TransitGatewayVpcAttachment': tagged,
  'AWS::EC2::TransitGatewayPeeringAttachment': tagged,
  'AWS::EC2::TransitGatewayConnect': tagged,
  'AWS::EC2::TransitGatewayRoute': placed,
  'AWS::EC2::TransitGatewayRouteTableAssociation': placed,
  'AWS::EC2::TransitGatewayRouteTablePropagation': placed,
});
