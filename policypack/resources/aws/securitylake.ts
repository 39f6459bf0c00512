import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const securitylake = awsRows({
  'aws:securitylake/awsLogSource:AwsLogSource': placed,
  'aws:securitylake/customLogSource:CustomLogSource': placed,
  'aws:securitylake/subscriber:Subscriber': tagged,
  'aws:securitylake/subscriberNotification:SubscriberNotification': placed,
});
