import { anyone, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:networkfirewall/firewall:Firewall', {}, [store(true)]],
  [
    'aws:networkfirewall/firewall:Firewall',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/firewallPolicy:FirewallPolicy', {}, [store(true)]],
  [
    'aws:networkfirewall/firewallPolicy:FirewallPolicy',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/ruleGroup:RuleGroup', {}, [store(true)]],
  [
    'aws:networkfirewall/ruleGroup:RuleGroup',
    { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:networkfirewall/firewall:Firewall', { encryptionConfiguration: { type: 'AWS_OWNED_KMS_KEY', keyId: KEY } }, [store(true)]],
  ['aws:networkfirewall/firewall:Firewall', { encryptionConfiguration: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::NetworkFirewall::Firewall', {}, [store(true)]],
  ['AWS::NetworkFirewall::FirewallPolicy', {}, [store(true)]],
  ['AWS::NetworkFirewall::RuleGroup', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, string]>([['aws:networkfirewall/resourcePolicy:ResourcePolicy', 'policy']])(
  '%s lets in whom its document names',
  (type, document) => {
    expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
    expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
  },
);
