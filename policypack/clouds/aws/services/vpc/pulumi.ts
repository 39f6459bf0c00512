import { policy } from '../../kinds/identity';
import { carrier, networkAcl, subnet } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { narrowsCallers } from './cells';

export const vpc = awsRows({
  'aws:ec2/vpc:Vpc': { kind: carrier },
  'aws:ec2/defaultVpc:DefaultVpc': { kind: carrier },
  'aws:ec2/subnet:Subnet': { kind: subnet },
  'aws:ec2/defaultSubnet:DefaultSubnet': { kind: subnet },
  'aws:ec2/routeTable:RouteTable': { kind: carrier },
  'aws:ec2/defaultRouteTable:DefaultRouteTable': { kind: carrier },
  'aws:ec2/internetGateway:InternetGateway': { kind: carrier },
  'aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway': { kind: carrier },
  'aws:ec2/natGateway:NatGateway': { kind: carrier },
  'aws:ec2/eip:Eip': { kind: carrier },
  'aws:ec2/networkInterface:NetworkInterface': { kind: carrier },
  'aws:ec2/vpcPeeringConnection:VpcPeeringConnection': { kind: carrier },
  'aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter': { kind: carrier },
  'aws:ec2/networkAcl:NetworkAcl': { kind: networkAcl },
  'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl': { kind: networkAcl },
  'aws:ec2/networkAclRule:NetworkAclRule': { kind: networkAcl },
  'aws:ec2/vpcEndpoint:VpcEndpoint': { kind: carrier },
  'aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy': { kind: policy, model: 'iaas', facts: { access: narrowsCallers } },
  'aws:ec2/keyPair:KeyPair': { kind: setting, model: 'iaas', names: ['keyName'] },
  'aws:ec2/carrierGateway:CarrierGateway': { kind: carrier },
  'aws:ec2/secondaryNetwork:SecondaryNetwork': { kind: carrier },
  'aws:ec2/secondarySubnet:SecondarySubnet': { kind: carrier },
});
