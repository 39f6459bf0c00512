import { tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const iot = awsRows({
  'aws:iot/policy:Policy': { holds: 'identity', model: 'paas', facts: { tags: tagMap, access: p => grantsOf(() => p.policy, 'identity') } },
  'aws:iot/topicRule:TopicRule': tagged,
  'aws:iot/topicRuleDestination:TopicRuleDestination': placed,
  'aws:iot/thing:Thing': placed,
  'aws:iot/thingType:ThingType': tagged,
  'aws:iot/thingGroup:ThingGroup': tagged,
  'aws:iot/policyAttachment:PolicyAttachment': placed,
  'aws:iot/thingPrincipalAttachment:ThingPrincipalAttachment': placed,
  'aws:iot/certificate:Certificate': placed,
  'aws:iot/roleAlias:RoleAlias': tagged,
  'aws:iot/provisioningTemplate:ProvisioningTemplate': tagged,
});
