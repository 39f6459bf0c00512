import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { noData, noFilter } from '../network-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } } as const;
const part = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: stackTags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;

export const vpcExtras: Table = {
  ...cfnRows({
    'AWS::EC2::CapacityReservation': placed,
    'AWS::EC2::CapacityReservationFleet': placed,
    'AWS::EC2::CarrierGateway': part,
    'AWS::EC2::EnclaveCertificateIamRoleAssociation': placed,
    'AWS::EC2::GatewayRouteTableAssociation': placed,
    'AWS::EC2::Host': tagged,
    'AWS::EC2::InstanceConnectEndpoint': part,
    'AWS::EC2::LocalGatewayRoute': placed,
    'AWS::EC2::LocalGatewayRouteTable': tagged,
    'AWS::EC2::LocalGatewayRouteTableVPCAssociation': tagged,
    'AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation': tagged,
    'AWS::EC2::NetworkInsightsAccessScope': tagged,
    'AWS::EC2::NetworkInsightsAccessScopeAnalysis': tagged,
    'AWS::EC2::NetworkInsightsAnalysis': tagged,
    'AWS::EC2::NetworkInsightsPath': tagged,
    'AWS::EC2::NetworkPerformanceMetricSubscription': placed,
    'AWS::EC2::PlacementGroup': tagged,
    'AWS::EC2::TrafficMirrorFilter': tagged,
    'AWS::EC2::TrafficMirrorFilterRule': tagged,
    'AWS::EC2::TrafficMirrorSession': tagged,
    'AWS::EC2::TrafficMirrorTarget': tagged,
    'AWS::EC2::TransitGatewayMulticastDomain': tagged,
    'AWS::EC2::TransitGatewayMulticastDomainAssociation': placed,
    'AWS::EC2::TransitGatewayMulticastGroupMember': placed,
    'AWS::EC2::TransitGatewayMulticastGroupSource': placed,
    'AWS::EC2::VerifiedAccessEndpoint': tagged,
    'AWS::EC2::VerifiedAccessGroup': tagged,
    'AWS::EC2::VerifiedAccessInstance': tagged,
    'AWS::EC2::VerifiedAccessTrustProvider': tagged,
    'AWS::EC2::FpgaImage': tagged,
    'AWS::EC2::IpPoolRouteTableAssociation': placed,
    'AWS::EC2::LocalGatewayVirtualInterface': tagged,
    'AWS::EC2::LocalGatewayVirtualInterfaceGroup': tagged,
    'AWS::EC2::RouteServer': part,
    'AWS::EC2::RouteServerAssociation': placed,
    'AWS::EC2::RouteServerEndpoint': part,
    'AWS::EC2::RouteServerPeer': tagged,
    'AWS::EC2::RouteServerPropagation': placed,
    'AWS::EC2::SecurityGroupVpcAssociation': placed,
    'AWS::EC2::TransitGatewayConnectPeer': tagged,
    'AWS::EC2::TransitGatewayMeteringPolicy': tagged,
    'AWS::EC2::TransitGatewayMeteringPolicyEntry': placed,
    'AWS::EC2::TransitGatewayPolicyTable': tagged,
    'AWS::EC2::TransitGatewayPolicyTableAssociation': placed,
    'AWS::EC2::TransitGatewayPolicyTableEntry': placed,
    'AWS::EC2::VPCBlockPublicAccessExclusion': tagged,
    'AWS::EC2::VPCBlockPublicAccessOptions': placed,
    'AWS::EC2::VPCEncryptionControl': tagged,
  }),
  ...uncheckedRows({
    'AWS::EC2::NetworkInterfacePermission': placed,
    'AWS::EC2::InstanceEventWindow': tagged,
    'AWS::EC2::IPv4Pool': tagged,
    'AWS::EC2::SubnetCidrReservation': tagged,
  }),
};
