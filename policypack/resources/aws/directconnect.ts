import { regionOf, tagMap } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: tagMap, location: regionOf } } as const;

export const directconnect = awsRows({
  'aws:directconnect/gateway:Gateway': { holds: 'other', model: 'iaas', facts: { tags: tagMap } },
  'aws:directconnect/hostedConnection:HostedConnection': { holds: 'other', model: 'iaas', facts: {} },
  'aws:directconnect/bgpPeer:BgpPeer': placed,
  'aws:directconnect/connection:Connection': tagged,
  'aws:directconnect/connectionAssociation:ConnectionAssociation': placed,
  'aws:directconnect/connectionConfirmation:ConnectionConfirmation': placed,
  'aws:directconnect/gatewayAssociation:GatewayAssociation': placed,
  'aws:directconnect/gatewayAssociationProposal:GatewayAssociationProposal': placed,
  'aws:directconnect/hostedPrivateVirtualInterface:HostedPrivateVirtualInterface': placed,
  'aws:directconnect/hostedPrivateVirtualInterfaceAccepter:HostedPrivateVirtualInterfaceAccepter': tagged,
  'aws:directconnect/hostedPublicVirtualInterface:HostedPublicVirtualInterface': placed,
  'aws:directconnect/hostedPublicVirtualInterfaceAccepter:HostedPublicVirtualInterfaceAccepter': tagged,
  'aws:directconnect/hostedTransitVirtualInterface:HostedTransitVirtualInterface': placed,
  'aws:directconnect/hostedTransitVirtualInterfaceAcceptor:HostedTransitVirtualInterfaceAcceptor': tagged,
  'aws:directconnect/linkAggregationGroup:LinkAggregationGroup': tagged,
  'aws:directconnect/macsecKeyAssociation:MacsecKeyAssociation': placed,
  'aws:directconnect/privateVirtualInterface:PrivateVirtualInterface': tagged,
  'aws:directconnect/publicVirtualInterface:PublicVirtualInterface': tagged,
  'aws:directconnect/transitVirtualInterface:TransitVirtualInterface': tagged,
});
