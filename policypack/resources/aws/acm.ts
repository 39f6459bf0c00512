import { certificate, policy } from '../kinds/identity';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const acm = awsRows({
  'aws:acm/certificate:Certificate': { kind: certificate },
  'aws:acmpca/certificateAuthority:CertificateAuthority': { kind: certificate },
  'aws:acmpca/certificate:Certificate': { kind: certificate },
  'aws:acmpca/policy:Policy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
