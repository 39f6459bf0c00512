import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const guardduty = awsRows({
  'aws:guardduty/detector:Detector': tagged,
  'aws:guardduty/filter:Filter': tagged,
  'aws:guardduty/iPSet:IPSet': tagged,
  'aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan': tagged,
  'aws:guardduty/publishingDestination:PublishingDestination': tagged,
  'aws:guardduty/threatIntelSet:ThreatIntelSet': tagged,
  'aws:guardduty/detectorFeature:DetectorFeature': placed,
  'aws:guardduty/inviteAccepter:InviteAccepter': placed,
  'aws:guardduty/member:Member': placed,
  'aws:guardduty/memberDetectorFeature:MemberDetectorFeature': placed,
  'aws:guardduty/organizationAdminAccount:OrganizationAdminAccount': placed,
  'aws:guardduty/organizationConfiguration:OrganizationConfiguration': placed,
  'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature': placed,
});
