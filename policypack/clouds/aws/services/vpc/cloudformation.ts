import type { Table } from '../../../../engine/row';
import { carrier, networkAcl, subnet } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { uncheckedRows } from '../../shared/unchecked';

export const vpc: Table = {
  ...cfnRows({
    'AWS::EC2::CarrierGateway': { kind: carrier },
    'AWS::EC2::InstanceConnectEndpoint': { kind: carrier },
    'AWS::EC2::RouteServer': { kind: carrier },
    'AWS::EC2::RouteServerEndpoint': { kind: carrier },
    'AWS::EC2::VPC': { kind: carrier },
    'AWS::EC2::Subnet': { kind: subnet },
    'AWS::EC2::RouteTable': { kind: carrier },
    'AWS::EC2::InternetGateway': { kind: carrier },
    'AWS::EC2::EgressOnlyInternetGateway': { kind: carrier },
    'AWS::EC2::NatGateway': { kind: carrier },
    'AWS::EC2::EIP': { kind: carrier },
    'AWS::EC2::NetworkInterface': { kind: carrier },
    'AWS::EC2::VPCPeeringConnection': { kind: carrier },
    'AWS::EC2::NetworkAcl': { kind: networkAcl },
    'AWS::EC2::VPCEndpoint': { kind: carrier },
    'AWS::EC2::KeyPair': { kind: setting, model: 'iaas', names: ['keyName'] },
  }),
  ...uncheckedRows({
    'AWS::EC2::NetworkAclEntry': { kind: networkAcl },
  }),
};
