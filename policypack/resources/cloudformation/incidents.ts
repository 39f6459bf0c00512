import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

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
