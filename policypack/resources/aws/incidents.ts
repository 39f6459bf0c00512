import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const incidents = awsRows({
  'aws:ssmcontacts/contact:Contact': tagged,
  'aws:ssmcontacts/contactChannel:ContactChannel': placed,
  'aws:ssmcontacts/plan:Plan': placed,
  'aws:ssmincidents/replicationSet:ReplicationSet': tagged,
  'aws:ssmincidents/responsePlan:ResponsePlan': tagged,
  'aws:ssm/contactsRotation:ContactsRotation': tagged,
  'aws:ssm/quicksetupConfigurationManager:QuicksetupConfigurationManager': tagged,
});
