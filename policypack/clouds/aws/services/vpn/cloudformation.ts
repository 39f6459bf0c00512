import type { Table } from '../../../../engine/row';
import { carrier, gateway } from '../../kinds/network';
import { cfnRows } from '../../row';
import { asksClients } from '../../shared/endpoint-services';
import { uncheckedRows } from '../../shared/unchecked';

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
