import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { asksClients } from '../endpoint-cells';
import { carrier, gateway } from '../kinds/network';
import { cfnRows } from '../row';

export const vpn: Table = {
  ...cfnRows({
    'AWS::EC2::VPNConcentrator': { kind: carrier },
    'AWS::EC2::VPNConnection': { kind: carrier },
    'AWS::EC2::VPNGateway': { kind: carrier },
  }),
  ...uncheckedRows({
    'AWS::EC2::ClientVpnEndpoint': { kind: gateway, facts: { ingress: asksClients } },
  }),
};
