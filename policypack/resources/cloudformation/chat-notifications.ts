import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const chatNotifications = cfnRows({
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': tagged,
  'AWS::Chatbot::SlackChannelConfiguration': tagged,
  'AWS::Chatbot::CustomAction': tagged,
  'AWS::CodeStarNotifications::NotificationRule': tagged,
});
