import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags } } as const;

export const networkmanager: Table = {
  ...cfnRows({
    'AWS::NetworkManager::ConnectAttachment': tagged,
    'AWS::NetworkManager::ConnectPeer': tagged,
    'AWS::NetworkManager::CoreNetwork': tagged,
    'AWS::NetworkManager::CustomerGatewayAssociation': setting,
    'AWS::NetworkManager::Device': tagged,
    'AWS::NetworkManager::GlobalNetwork': tagged,
    'AWS::NetworkManager::Link': tagged,
    'AWS::NetworkManager::LinkAssociation': setting,
    'AWS::NetworkManager::Site': tagged,
    'AWS::NetworkManager::SiteToSiteVpnAttachment': tagged,
    'AWS::NetworkManager::TransitGatewayPeering': tagged,
    'AWS::NetworkManager::TransitGatewayRegistration': setting,
    'AWS::NetworkManager::TransitGatewayRouteTableAttachment': tagged,
    'AWS::NetworkManager::VpcAttachment': tagged,
    'AWS::NetworkManager::CoreNetworkPrefixListAssociation': setting,
    'AWS::NetworkManager::DirectConnectGatewayAttachment': tagged,
  }),
  ...uncheckedRows({
    'AWS::NetworkManager::Connection': tagged,
  }),
};
