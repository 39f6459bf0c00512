import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const noGrant = cannot('A certificate proves a name, and allows nobody anything.');

export const acm = awsRows({
  'aws:acm/certificate:Certificate': { holds: 'identity', model: 'paas', facts: { tags: tagMap, access: noGrant } },
  'aws:acmpca/certificateAuthority:CertificateAuthority': { holds: 'identity', model: 'paas', facts: { tags: tagMap, access: noGrant } },
  'aws:acmpca/certificate:Certificate': { holds: 'identity', model: 'paas', facts: { access: noGrant } },
  'aws:acmpca/policy:Policy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:acm/certificateValidation:CertificateValidation': setting,
  'aws:acmpca/certificateAuthorityCertificate:CertificateAuthorityCertificate': setting,
  'aws:acmpca/permission:Permission': setting,
});
