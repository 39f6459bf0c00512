import { regionOf } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } } as const;

export const directconnect = cfnRows({
  'AWS::DirectConnect::DirectConnectGateway': { holds: 'other', model: 'iaas', facts: { tags: stackTags } },
  'AWS::DirectConnect::Connection': tagged,
  'AWS::DirectConnect::DirectConnectGatewayAssociation': placed,
  'AWS::DirectConnect::Lag': tagged,
  'AWS::DirectConnect::PrivateVirtualInterface': tagged,
  'AWS::DirectConnect::PublicVirtualInterface': tagged,
  'AWS::DirectConnect::TransitVirtualInterface': tagged,
});
