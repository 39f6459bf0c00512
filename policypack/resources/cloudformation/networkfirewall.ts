import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { firewallStore, inspects } from '../firewall-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/** CloudFormation takes no keys for them. */
export const networkfirewall: Table = {
  ...cfnRows({
    'AWS::NetworkFirewall::Firewall': {
      holds: 'network',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, ingress: inspects, encryption: firewallStore('firewall') },
    },
    'AWS::NetworkFirewall::FirewallPolicy': {
      holds: 'other',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, encryption: firewallStore('firewall policy') },
    },
    'AWS::NetworkFirewall::RuleGroup': {
      holds: 'other',
      model: 'paas',
      facts: { tags: stackTags, location: regionOf, encryption: firewallStore('rule group') },
    },
    'AWS::NetworkFirewall::LoggingConfiguration': placed,
    'AWS::NetworkFirewall::TLSInspectionConfiguration': tagged,
    'AWS::NetworkFirewall::VpcEndpointAssociation': tagged,
  }),
  ...uncheckedRows({
    'AWS::NetworkFirewall::ContainerAssociation': tagged,
  }),
};
