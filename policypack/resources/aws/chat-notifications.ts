import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const chatNotifications = awsRows({
  'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration': tagged,
  'aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration': tagged,
  'aws:codestarnotifications/notificationRule:NotificationRule': tagged,
});
