import { policy } from '../../kinds/identity';
import { gateway } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';
import { firewallStore, inspects } from './cells';

export const networkfirewall = awsRows({
  'aws:networkfirewall/firewall:Firewall': {
    kind: gateway,
    facts: {
      ingress: inspects,
      encryption: firewallStore('firewall'),
    },
  },
  'aws:networkfirewall/firewallPolicy:FirewallPolicy': { kind: setting, facts: { encryption: firewallStore('firewall policy') } },
  'aws:networkfirewall/ruleGroup:RuleGroup': { kind: setting, facts: { encryption: firewallStore('rule group') } },
  'aws:networkfirewall/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
