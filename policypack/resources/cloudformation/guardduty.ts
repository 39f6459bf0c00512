import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

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
