import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const incidents = cfnRows({
  'AWS::SSMContacts::Contact': tagged,
  'AWS::SSMContacts::ContactChannel': placed,
  'AWS::SSMContacts::Plan': placed,
  'AWS::SSMContacts::Rotation': tagged,
  'AWS::SSMIncidents::ReplicationSet': tagged,
  'AWS::SSMIncidents::ResponsePlan': tagged,
  'AWS::SSMQuickSetup::ConfigurationManager': tagged,
  'AWS::SSMQuickSetup::LifecycleAutomation': tagged,
  'AWS::SSMGuiConnect::Preferences': placed,
});
