import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { asksClients } from '../endpoint-cells';
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

export const vpn: Table = {
  ...cfnRows({
    'AWS::EC2::CustomerGateway': tagged,
    'AWS::EC2::VPNConcentrator': part,
    'AWS::EC2::VPNConnection': part,
    'AWS::EC2::VPNConnectionRoute': placed,
    'AWS::EC2::VPNGateway': part,
  }),
  ...uncheckedRows({
    'AWS::EC2::ClientVpnEndpoint': { holds: 'network', model: 'paas', facts: { location: regionOf, ingress: asksClients } },
    'AWS::EC2::VPNGatewayRoutePropagation': placed,
    'AWS::EC2::ClientVpnAuthorizationRule': placed,
    'AWS::EC2::ClientVpnRoute': placed,
    'AWS::EC2::ClientVpnTargetNetworkAssociation': placed,
  }),
};
