import { regionOf, tagMap } from '../cells';
import { firewallStore, inspects } from '../firewall-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const networkfirewall = awsRows({
  'aws:networkfirewall/firewall:Firewall': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, ingress: inspects, encryption: firewallStore('firewall') },
  },
  'aws:networkfirewall/firewallPolicy:FirewallPolicy': {
    holds: 'other',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: firewallStore('firewall policy') },
  },
  'aws:networkfirewall/ruleGroup:RuleGroup': {
    holds: 'other',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: firewallStore('rule group') },
  },
  'aws:networkfirewall/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:networkfirewall/containerAssociation:ContainerAssociation': tagged,
  'aws:networkfirewall/firewallTransitGatewayAttachmentAccepter:FirewallTransitGatewayAttachmentAccepter': placed,
  'aws:networkfirewall/loggingConfiguration:LoggingConfiguration': placed,
  'aws:networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration': tagged,
  'aws:networkfirewall/vpcEndpointAssociation:VpcEndpointAssociation': tagged,
});
