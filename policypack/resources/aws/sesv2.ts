import { regionOf, tagMap } from '../cells';
import { keptOnceBySes, listStore, throughIam } from '../mail-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'saas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'saas', facts: { location: regionOf } } as const;

export const sesv2 = awsRows({
  'aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy': {
    holds: 'identity',
    model: 'saas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:sesv2/contactList:ContactList': {
    holds: 'data',
    model: 'saas',
    facts: { tags: tagMap, location: regionOf, encryption: listStore, exposure: throughIam, backup: keptOnceBySes },
  },
  'aws:sesv2/accountSuppressionAttributes:AccountSuppressionAttributes': placed,
  'aws:sesv2/accountVdmAttributes:AccountVdmAttributes': placed,
  'aws:sesv2/configurationSet:ConfigurationSet': tagged,
  'aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination': placed,
  'aws:sesv2/dedicatedIpAssignment:DedicatedIpAssignment': placed,
  'aws:sesv2/dedicatedIpPool:DedicatedIpPool': tagged,
  'aws:sesv2/emailIdentity:EmailIdentity': tagged,
  'aws:sesv2/emailIdentityFeedbackAttributes:EmailIdentityFeedbackAttributes': placed,
  'aws:sesv2/emailIdentityMailFromAttributes:EmailIdentityMailFromAttributes': placed,
  'aws:sesv2/multiRegionEndpoint:MultiRegionEndpoint': tagged,
  'aws:sesv2/tenant:Tenant': tagged,
  'aws:sesv2/tenantResourceAssociation:TenantResourceAssociation': placed,
});
