import { cannot } from '../../engine/row';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const noGrant = cannot('A certificate proves a name, and allows nobody anything.');

export const acm = cfnRows({
  'AWS::CertificateManager::Certificate': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: noGrant } },
  'AWS::ACMPCA::CertificateAuthority': { holds: 'identity', model: 'paas', facts: { tags: stackTags, access: noGrant } },
  'AWS::ACMPCA::Certificate': { holds: 'identity', model: 'paas', facts: { access: noGrant } },
  'AWS::CertificateManager::Account': setting,
  'AWS::ACMPCA::CertificateAuthorityActivation': setting,
  'AWS::ACMPCA::Permission': setting,
});
