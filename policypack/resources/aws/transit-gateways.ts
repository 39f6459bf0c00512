import { regionOf, tagMap } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: tagMap, location: regionOf } } as const;

export const transitGateways = awsRows({
  'aws:ec2transitgateway/transitGateway:TransitGateway': tagged,
  'aws:ec2transitgateway/routeTable:RouteTable': tagged,
  'aws:ec2transitgateway/route:Route': placed,
  'aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation': placed,
  'aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation': placed,
  'aws:ec2transitgateway/vpcAttachment:VpcAttachment': tagged,
  'aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter': tagged,
  'aws:ec2transitgateway/peeringAttachment:PeeringAttachment': tagged,
  'aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter': tagged,
  'aws:ec2transitgateway/connect:Connect': tagged,
});
