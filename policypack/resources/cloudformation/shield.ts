import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const everywhere = { holds: 'other', model: 'paas', facts: { tags: stackTags } } as const;

export const shield = cfnRows({
  'AWS::Shield::Protection': everywhere,
  'AWS::Shield::ProtectionGroup': everywhere,
  'AWS::Shield::DRTAccess': setting,
  'AWS::Shield::ProactiveEngagement': setting,
});
