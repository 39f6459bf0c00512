import { ec2Tags, regionAndZone, regionOf } from '../cells';
import { behindGroups, narrowsCallers, noData, noFilter } from '../network-cells';
import { placedInfrastructure as setting } from '../plain-rows';
import { awsRows } from '../row';

const part = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: ec2Tags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;
const zonal = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: ec2Tags, location: regionAndZone, ingress: noFilter, exposure: noData },
} as const;
const acl = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: ec2Tags, location: regionOf, ingress: behindGroups, exposure: noData },
} as const;

export const vpc = awsRows({
  'aws:ec2/vpc:Vpc': part,
  'aws:ec2/defaultVpc:DefaultVpc': part,
  'aws:ec2/subnet:Subnet': zonal,
  'aws:ec2/defaultSubnet:DefaultSubnet': zonal,
  'aws:ec2/routeTable:RouteTable': part,
  'aws:ec2/defaultRouteTable:DefaultRouteTable': part,
  'aws:ec2/internetGateway:InternetGateway': part,
  'aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway': part,
  'aws:ec2/natGateway:NatGateway': part,
  'aws:ec2/eip:Eip': part,
  'aws:ec2/networkInterface:NetworkInterface': part,
  'aws:ec2/vpcPeeringConnection:VpcPeeringConnection': part,
  'aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter': part,
  'aws:ec2/networkAcl:NetworkAcl': acl,
  'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl': acl,
  'aws:ec2/networkAclRule:NetworkAclRule': {
    holds: 'network',
    model: 'iaas',
    facts: { location: regionOf, ingress: behindGroups, exposure: noData },
  },
  'aws:ec2/vpcEndpoint:VpcEndpoint': {
    holds: 'network',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionOf,
      ingress: noFilter,
      exposure: noData,
    },
  },
  'aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy': {
    holds: 'identity',
    model: 'iaas',
    facts: { location: regionOf, access: narrowsCallers },
  },
  'aws:ec2/flowLog:FlowLog': { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } },
  'aws:ec2/vpcDhcpOptions:VpcDhcpOptions': { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } },
  'aws:ec2/keyPair:KeyPair': { holds: 'other', model: 'iaas', names: ['keyName'], facts: { tags: ec2Tags, location: regionOf } },
  'aws:ec2/route:Route': setting,
  'aws:ec2/routeTableAssociation:RouteTableAssociation': setting,
  'aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation': setting,
  'aws:ec2/internetGatewayAttachment:InternetGatewayAttachment': setting,
  'aws:ec2/eipAssociation:EipAssociation': setting,
  'aws:ec2/networkAclAssociation:NetworkAclAssociation': setting,
  'aws:ec2/networkInterfaceAttachment:NetworkInterfaceAttachment': setting,
  'aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation': setting,
  'aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation': setting,
});
