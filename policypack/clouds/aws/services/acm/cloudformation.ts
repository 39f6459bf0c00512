import { certificate } from '../../kinds/identity';
import { cfnRows } from '../../row';

export const acm = cfnRows({
  'AWS::CertificateManager::Certificate': { kind: certificate },
  'AWS::ACMPCA::CertificateAuthority': { kind: certificate },
  'AWS::ACMPCA::Certificate': { kind: certificate },
});
