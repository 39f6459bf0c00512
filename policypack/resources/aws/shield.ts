import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const everywhere = { holds: 'other', model: 'paas', facts: { tags: tagMap } } as const;

export const shield = awsRows({
  'aws:shield/protection:Protection': everywhere,
  'aws:shield/protectionGroup:ProtectionGroup': everywhere,
  'aws:shield/applicationLayerAutomaticResponse:ApplicationLayerAutomaticResponse': setting,
  'aws:shield/drtAccessLogBucketAssociation:DrtAccessLogBucketAssociation': setting,
  'aws:shield/drtAccessRoleArnAssociation:DrtAccessRoleArnAssociation': setting,
  'aws:shield/proactiveEngagement:ProactiveEngagement': setting,
  'aws:shield/protectionHealthCheckAssociation:ProtectionHealthCheckAssociation': setting,
  'aws:shield/subscription:Subscription': setting,
});
