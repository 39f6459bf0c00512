import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap } } as const;

export const networkmanager = awsRows({
  'aws:networkmanager/attachmentAccepter:AttachmentAccepter': setting,
  'aws:networkmanager/attachmentRoutingPolicyLabel:AttachmentRoutingPolicyLabel': setting,
  'aws:networkmanager/connectAttachment:ConnectAttachment': tagged,
  'aws:networkmanager/connectPeer:ConnectPeer': tagged,
  'aws:networkmanager/connection:Connection': tagged,
  'aws:networkmanager/coreNetwork:CoreNetwork': tagged,
  'aws:networkmanager/coreNetworkPolicyAttachment:CoreNetworkPolicyAttachment': setting,
  'aws:networkmanager/customerGatewayAssociation:CustomerGatewayAssociation': setting,
  'aws:networkmanager/device:Device': tagged,
  'aws:networkmanager/dxGatewayAttachment:DxGatewayAttachment': tagged,
  'aws:networkmanager/globalNetwork:GlobalNetwork': tagged,
  'aws:networkmanager/link:Link': tagged,
  'aws:networkmanager/linkAssociation:LinkAssociation': setting,
  'aws:networkmanager/prefixListAssociation:PrefixListAssociation': setting,
  'aws:networkmanager/site:Site': tagged,
  'aws:networkmanager/siteToSiteVpnAttachment:SiteToSiteVpnAttachment': tagged,
  'aws:networkmanager/transitGatewayConnectPeerAssociation:TransitGatewayConnectPeerAssociation': setting,
  'aws:networkmanager/transitGatewayPeering:TransitGatewayPeering': tagged,
  'aws:networkmanager/transitGatewayRegistration:TransitGatewayRegistration': setting,
  'aws:networkmanager/transitGatewayRouteTableAttachment:TransitGatewayRouteTableAttachment': tagged,
  'aws:networkmanager/vpcAttachment:VpcAttachment': tagged,
});
