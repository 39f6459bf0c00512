import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const iot: Table = {
  ...cfnRows({
    'AWS::IoT::Policy': {
      holds: 'identity',
      model: 'paas',
      facts: { tags: stackTags, access: p => grantsOf(() => p.policyDocument as unknown, 'identity') },
    },
    'AWS::IoT::TopicRule': tagged,
    'AWS::IoT::TopicRuleDestination': placed,
    'AWS::IoT::Thing': placed,
    'AWS::IoT::ThingType': tagged,
    'AWS::IoT::ThingGroup': tagged,
    'AWS::IoT::Certificate': placed,
    'AWS::IoT::RoleAlias': tagged,
    'AWS::IoT::ProvisioningTemplate': tagged,
  }),
  ...uncheckedRows({
    'AWS::IoT::PolicyPrincipalAttachment': placed,
    'AWS::IoT::ThingPrincipalAttachment': placed,
  }),
};
