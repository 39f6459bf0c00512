import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const organizations = awsRows({
  'aws:organizations/policy:Policy': {
    holds: 'identity',
    model: 'saas',
    facts: { tags: tagMap, access: cannot('It limits what accounts may allow, and allows nothing itself.') },
  },
  'aws:organizations/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'saas',
    facts: { tags: tagMap, admits: p => grantsOf(() => p.content, 'resource') },
  },
  'aws:organizations/organization:Organization': setting,
  'aws:organizations/organizationalUnit:OrganizationalUnit': setting,
  'aws:organizations/account:Account': setting,
  'aws:organizations/policyAttachment:PolicyAttachment': setting,
  'aws:organizations/awsServiceAccess:AwsServiceAccess': setting,
  'aws:organizations/delegatedAdministrator:DelegatedAdministrator': setting,
  'aws:organizations/tag:Tag': setting,
});
