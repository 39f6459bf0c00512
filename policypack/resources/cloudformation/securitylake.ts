import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const securitylake = cfnRows({
  'AWS::SecurityLake::AwsLogSource': placed,
  'AWS::SecurityLake::Subscriber': tagged,
  'AWS::SecurityLake::SubscriberNotification': placed,
});
