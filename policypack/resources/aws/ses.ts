import { regionOf } from '../cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const placed = { holds: 'other', model: 'saas', facts: { location: regionOf } } as const;

export const ses = awsRows({
  'aws:ses/identityPolicy:IdentityPolicy': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:ses/activeReceiptRuleSet:ActiveReceiptRuleSet': placed,
  'aws:ses/configurationSet:ConfigurationSet': placed,
  'aws:ses/domainDkim:DomainDkim': placed,
  'aws:ses/domainIdentity:DomainIdentity': placed,
  'aws:ses/domainIdentityVerification:DomainIdentityVerification': placed,
  'aws:ses/emailIdentity:EmailIdentity': placed,
  'aws:ses/eventDestination:EventDestination': placed,
  'aws:ses/identityNotificationTopic:IdentityNotificationTopic': placed,
  'aws:ses/mailFrom:MailFrom': placed,
  'aws:ses/receiptFilter:ReceiptFilter': placed,
  'aws:ses/receiptRule:ReceiptRule': placed,
  'aws:ses/receiptRuleSet:ReceiptRuleSet': placed,
  'aws:ses/template:Template': placed,
});
