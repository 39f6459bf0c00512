import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const chatNotifications = awsRows({
  'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration': tagged,
  'aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration': tagged,
  'aws:codestarnotifications/notificationRule:NotificationRule': tagged,
});
