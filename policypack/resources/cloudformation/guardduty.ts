import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const guardduty = cfnRows({
  'AWS::GuardDuty::CustomDetectionRuleAssociation': tagged,
  'AWS::GuardDuty::Detector': tagged,
  'AWS::GuardDuty::Filter': tagged,
  'AWS::GuardDuty::IPSet': tagged,
  'AWS::GuardDuty::MalwareProtectionPlan': tagged,
  'AWS::GuardDuty::PublishingDestination': tagged,
  'AWS::GuardDuty::ThreatEntitySet': tagged,
  'AWS::GuardDuty::ThreatIntelSet': tagged,
  'AWS::GuardDuty::TrustedEntitySet': tagged,
  'AWS::GuardDuty::Master': placed,
  'AWS::GuardDuty::Member': placed,
});
