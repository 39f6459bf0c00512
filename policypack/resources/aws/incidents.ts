import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const incidents = awsRows({
  'aws:ssmcontacts/contact:Contact': tagged,
  'aws:ssmcontacts/contactChannel:ContactChannel': placed,
  'aws:ssmcontacts/plan:Plan': placed,
  'aws:ssmincidents/replicationSet:ReplicationSet': tagged,
  'aws:ssmincidents/responsePlan:ResponsePlan': tagged,
  'aws:ssm/contactsRotation:ContactsRotation': tagged,
  'aws:ssm/quicksetupConfigurationManager:QuicksetupConfigurationManager': tagged,
});
