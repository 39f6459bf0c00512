import { ec2Tags, regionOf } from '../cells';
import { asksClients } from '../endpoint-cells';
import { noData, noFilter } from '../network-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } } as const;
const part = {
  holds: 'network',
  model: 'iaas',
  facts: { tags: ec2Tags, location: regionOf, ingress: noFilter, exposure: noData },
} as const;

export const vpn = awsRows({
  'aws:ec2clientvpn/endpoint:Endpoint': {
    holds: 'network',
    model: 'paas',
    facts: { tags: ec2Tags, location: regionOf, ingress: asksClients },
  },
  'aws:ec2/customerGateway:CustomerGateway': tagged,
  'aws:ec2/vpnConcentrator:VpnConcentrator': part,
  'aws:ec2/vpnConnection:VpnConnection': part,
  'aws:ec2/vpnConnectionRoute:VpnConnectionRoute': placed,
  'aws:ec2/vpnGateway:VpnGateway': part,
  'aws:ec2/vpnGatewayAttachment:VpnGatewayAttachment': placed,
  'aws:ec2/vpnGatewayRoutePropagation:VpnGatewayRoutePropagation': placed,
  'aws:ec2clientvpn/authorizationRule:AuthorizationRule': placed,
  'aws:ec2clientvpn/networkAssociation:NetworkAssociation': placed,
  'aws:ec2clientvpn/route:Route': placed,
});
