import { carrier, gateway } from '../../kinds/network';
import { awsRows } from '../../row';
import { asksClients } from '../../shared/endpoint-services';

export const vpn = awsRows({
  'aws:ec2clientvpn/endpoint:Endpoint': {
    kind: gateway,
    facts: { ingress: asksClients },
  },
  'aws:ec2/vpnConcentrator:VpnConcentrator': { kind: carrier },
  'aws:ec2/vpnConnection:VpnConnection': { kind: carrier },
  'aws:ec2/vpnGateway:VpnGateway': { kind: carrier },
});
