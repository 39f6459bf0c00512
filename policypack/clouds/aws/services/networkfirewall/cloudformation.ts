import { gateway } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { firewallStore, inspects } from './cells';

/** CloudFormation takes no keys for them. */
export const networkfirewall = cfnRows({
  'AWS::NetworkFirewall::Firewall': {
    kind: gateway,
    facts: {
      ingress: inspects,
      encryption: firewallStore('firewall'),
    },
  },
  'AWS::NetworkFirewall::FirewallPolicy': { kind: setting, facts: { encryption: firewallStore('firewall policy') } },
  'AWS::NetworkFirewall::RuleGroup': { kind: setting, facts: { encryption: firewallStore('rule group') } },
});
