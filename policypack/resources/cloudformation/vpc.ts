import type { Table } from '../../engine/row';
import { regionAndZone, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { behindGroups, noData, noFilter } from '../network-cells';
import { placedInfrastructure as setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const part = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: stackTags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;

export const vpc: Table = {
  ...cfnRows({
    'AWS::EC2::VPC': part,
    'AWS::EC2::Subnet': {
      holds: 'network',
      model: 'iaas',
      facts: { tags: stackTags, location: regionAndZone, ingress: noFilter, exposure: noData },
    },
    'AWS::EC2::RouteTable': part,
    'AWS::EC2::InternetGateway': part,
    'AWS::EC2::EgressOnlyInternetGateway': part,
    'AWS::EC2::NatGateway': part,
    'AWS::EC2::EIP': part,
    'AWS::EC2::NetworkInterface': part,
    'AWS::EC2::VPCPeeringConnection': part,
    'AWS::EC2::NetworkAcl': {
      holds: 'network',
      model: 'iaas',
      facts: { tags: stackTags, location: regionOf, ingress: behindGroups, exposure: noData },
    },
    'AWS::EC2::VPCEndpoint': {
      holds: 'network',
      model: 'iaas',
      facts: {
        tags: stackTags,
        location: regionOf,
        ingress: noFilter,
        exposure: noData,
      },
    },
    'AWS::EC2::FlowLog': { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } },
    'AWS::EC2::DHCPOptions': { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } },
    'AWS::EC2::KeyPair': { holds: 'other', model: 'iaas', names: ['keyName'], facts: { tags: stackTags, location: regionOf } },
    'AWS::EC2::Route': setting,
    'AWS::EC2::SubnetRouteTableAssociation': setting,
    'AWS::EC2::VPCGatewayAttachment': setting,
    'AWS::EC2::EIPAssociation': setting,
    'AWS::EC2::SubnetNetworkAclAssociation': setting,
    'AWS::EC2::NetworkInterfaceAttachment': setting,
    'AWS::EC2::VPCDHCPOptionsAssociation': setting,
    'AWS::EC2::VPCCidrBlock': setting,
    'AWS::EC2::SubnetCidrBlock': setting,
  }),
  ...uncheckedRows({
    'AWS::EC2::NetworkAclEntry': {
      holds: 'network',
      model: 'iaas',
      facts: { location: regionOf, ingress: behindGroups, exposure: noData },
    },
  }),
};
