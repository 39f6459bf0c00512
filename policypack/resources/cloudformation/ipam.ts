import { regionOf } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: stackTags, location: regionOf } } as const;

export const ipam = cfnRows({
  'AWS::EC2::IPAM': tagged,
  'AWS::EC2::IPAMAllocation': placed,
  'AWS::EC2::IPAMPool': tagged,
  'AWS::EC2::IPAMPoolCidr': placed,
  'AWS::EC2::IPAMResourceDiscovery': tagged,
  'AWS::EC2::IPAMResourceDiscoveryAssociation': tagged,
  'AWS::EC2::IPAMScope': tagged,
  'AWS::EC2::IpamExternalResourceVerificationToken': tagged,
  'AWS::EC2::IPAMPrefixListResolver': tagged,
  'AWS::EC2::IPAMPrefixListResolverTarget': tagged,
});
