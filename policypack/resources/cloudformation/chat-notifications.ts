import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const chatNotifications = cfnRows({
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': tagged,
  'AWS::Chatbot::SlackChannelConfiguration': tagged,
  'AWS::Chatbot::CustomAction': tagged,
  'AWS::CodeStarNotifications::NotificationRule': tagged,
});
