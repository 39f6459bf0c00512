import { certificate, policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';

export const acm = awsRows({
  'aws:acm/certificate:Certificate': { kind: certificate },
  'aws:acmpca/certificateAuthority:CertificateAuthority': { kind: certificate },
  'aws:acmpca/certificate:Certificate': { kind: certificate },
  'aws:acmpca/policy:Policy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
