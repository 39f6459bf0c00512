import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const securitylake = cfnRows({
  'AWS::SecurityLake::AwsLogSource': placed,
  'AWS::SecurityLake::Subscriber': tagged,
  'AWS::SecurityLake::SubscriberNotification': placed,
});
