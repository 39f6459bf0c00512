import { ec2Tags, regionOf } from '../cells';
import { noData, noFilter } from '../network-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } } as const;
const part = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: ec2Tags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;

export const vpcExtras = awsRows({
  'aws:ec2/allowedImagesSettings:AllowedImagesSettings': placed,
  'aws:ec2/availabilityZoneGroup:AvailabilityZoneGroup': placed,
  'aws:ec2/capacityBlockReservation:CapacityBlockReservation': tagged,
  'aws:ec2/capacityReservation:CapacityReservation': tagged,
  'aws:ec2/carrierGateway:CarrierGateway': part,
  'aws:ec2/dedicatedHost:DedicatedHost': tagged,
  'aws:ec2/defaultCreditSpecification:DefaultCreditSpecification': placed,
  'aws:ec2/defaultVpcDhcpOptions:DefaultVpcDhcpOptions': tagged,
  'aws:ec2/eipDomainName:EipDomainName': placed,
  'aws:ec2/encryptionControl:EncryptionControl': tagged,
  'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults': placed,
  'aws:ec2/localGatewayRoute:LocalGatewayRoute': placed,
  'aws:ec2/localGatewayRouteTable:LocalGatewayRouteTable': tagged,
  'aws:ec2/localGatewayRouteTableVirtualInterfaceGroupAssociation:LocalGatewayRouteTableVirtualInterfaceGroupAssociation': tagged,
  'aws:ec2/localGatewayRouteTableVpcAssociation:LocalGatewayRouteTableVpcAssociation': tagged,
  'aws:ec2/natGatewayEipAssociation:NatGatewayEipAssociation': placed,
  'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope': tagged,
  'aws:ec2/networkInsightsAnalysis:NetworkInsightsAnalysis': tagged,
  'aws:ec2/networkInsightsPath:NetworkInsightsPath': tagged,
  'aws:ec2/networkInterfacePermission:NetworkInterfacePermission': placed,
  'aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment': placed,
  'aws:ec2/peeringConnectionOptions:PeeringConnectionOptions': placed,
  'aws:ec2/placementGroup:PlacementGroup': tagged,
  'aws:ec2/proxyProtocolPolicy:ProxyProtocolPolicy': placed,
  'aws:ec2/secondaryNetwork:SecondaryNetwork': part,
  'aws:ec2/secondarySubnet:SecondarySubnet': part,
  'aws:ec2/securityGroupAssociation:SecurityGroupAssociation': placed,
  'aws:ec2/serialConsoleAccess:SerialConsoleAccess': placed,
  'aws:ec2/spotDatafeedSubscription:SpotDatafeedSubscription': placed,
  'aws:ec2/subnetCidrReservation:SubnetCidrReservation': placed,
  'aws:ec2/trafficMirrorFilter:TrafficMirrorFilter': tagged,
  'aws:ec2/trafficMirrorFilterRule:TrafficMirrorFilterRule': placed,
  'aws:ec2/trafficMirrorSession:TrafficMirrorSession': tagged,
  'aws:ec2/trafficMirrorTarget:TrafficMirrorTarget': tagged,
  'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion': tagged,
  'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions': placed,
  'aws:ec2/vpcEncryptionControl:VpcEncryptionControl': tagged,
  'aws:ec2/vpcIpv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation': placed,
  'aws:ec2/vpcNetworkPerformanceMetricSubscription:VpcNetworkPerformanceMetricSubscription': placed,
  'aws:ec2/vpcSecurityGroupRulesExclusive:VpcSecurityGroupRulesExclusive': placed,
});
