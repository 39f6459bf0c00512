import { carrier } from '../kinds/network';
import { cfnRows } from '../row';

export const vpcExtras = cfnRows({
  'AWS::EC2::CarrierGateway': { kind: carrier },
  'AWS::EC2::InstanceConnectEndpoint': { kind: carrier },
  'AWS::EC2::RouteServer': { kind: carrier },
  'AWS::EC2::RouteServerEndpoint': { kind: carrier },
});
