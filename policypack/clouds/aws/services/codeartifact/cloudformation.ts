import { registry } from '../../kinds/data';
import { cfnRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { ofDomain, ofRepository } from './cells';

const aDomain = 'AWS::CodeArtifact::Domain';

export const codeartifact = cfnRows({
  'AWS::CodeArtifact::Domain': {
    kind: registry,
    names: ['domainName'],
    facts: {
      encryption: ofDomain,
      exposure: d => openBy('its domain policy', () => d.permissionsPolicyDocument as unknown),
    },
  },
  'AWS::CodeArtifact::Repository': {
    kind: registry,
    names: ['repositoryName'],
    belongsTo: ownedBy('domainName', aDomain),
    facts: {
      encryption: ofRepository('domainName', aDomain),
      exposure: r => openBy('its repository policy', () => r.permissionsPolicyDocument as unknown),
    },
  },
});
