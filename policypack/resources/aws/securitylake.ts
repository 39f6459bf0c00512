import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const securitylake = awsRows({
  'aws:securitylake/awsLogSource:AwsLogSource': placed,
  'aws:securitylake/customLogSource:CustomLogSource': placed,
  'aws:securitylake/subscriber:Subscriber': tagged,
  'aws:securitylake/subscriberNotification:SubscriberNotification': placed,
});
