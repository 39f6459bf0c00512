import { ec2Tags, regionOf } from '../cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } } as const;

export const ipam = awsRows({
  'aws:ec2/vpcIpamOrganizationAdminAccount:VpcIpamOrganizationAdminAccount': { holds: 'other', model: 'iaas', facts: {} },
  'aws:ec2/vpcIpam:VpcIpam': tagged,
  'aws:ec2/vpcIpamPool:VpcIpamPool': tagged,
  'aws:ec2/vpcIpamPoolCidr:VpcIpamPoolCidr': placed,
  'aws:ec2/vpcIpamPoolCidrAllocation:VpcIpamPoolCidrAllocation': tagged,
  'aws:ec2/vpcIpamPreviewNextCidr:VpcIpamPreviewNextCidr': placed,
  'aws:ec2/vpcIpamResourceDiscovery:VpcIpamResourceDiscovery': tagged,
  'aws:ec2/vpcIpamResourceDiscoveryAssociation:VpcIpamResourceDiscoveryAssociation': tagged,
  'aws:ec2/vpcIpamScope:VpcIpamScope': tagged,
});
