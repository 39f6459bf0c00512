import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { archiveStore, keptOnceBySes, listStore, throughIam } from '../mail-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'saas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'saas', facts: { location: regionOf } } as const;

export const ses: Table = {
  ...cfnRows({
    'AWS::SES::ContactList': {
      holds: 'data',
      model: 'saas',
      names: ['contactListName'],
      facts: { tags: stackTags, location: regionOf, encryption: listStore, exposure: throughIam, backup: keptOnceBySes },
    },
    'AWS::SES::MailManagerArchive': {
      holds: 'data',
      model: 'saas',
      facts: { tags: stackTags, location: regionOf, encryption: archiveStore, exposure: throughIam, backup: keptOnceBySes },
    },
    'AWS::SES::ConfigurationSet': tagged,
    'AWS::SES::ConfigurationSetEventDestination': placed,
    'AWS::SES::DedicatedIpPool': tagged,
    'AWS::SES::EmailIdentity': tagged,
    'AWS::SES::ReceiptFilter': placed,
    'AWS::SES::ReceiptRule': placed,
    'AWS::SES::ReceiptRuleSet': placed,
    'AWS::SES::Template': tagged,
    'AWS::SES::VdmAttributes': placed,
    'AWS::SES::CustomVerificationEmailTemplate': tagged,
    'AWS::SES::MailManagerAddonInstance': tagged,
    'AWS::SES::MailManagerAddonSubscription': tagged,
    'AWS::SES::MailManagerAddressList': tagged,
    'AWS::SES::MailManagerIngressPoint': tagged,
    'AWS::SES::MailManagerRelay': tagged,
    'AWS::SES::MailManagerRuleSet': tagged,
    'AWS::SES::MailManagerTrafficPolicy': tagged,
    'AWS::SES::MultiRegionEndpoint': tagged,
    'AWS::SES::Tenant': tagged,
  }),
  ...uncheckedRows({
    'AWS::SES::EmailIdentityCertificate': placed,
  }),
};
