import { regionOf } from '../cells';
import { ofDomain, ofRepository, publishedAgain } from '../codeartifact-cells';
import { ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const aDomain = 'AWS::CodeArtifact::Domain';

export const codeartifact = cfnRows({
  'AWS::CodeArtifact::Domain': {
    holds: 'data',
    model: 'paas',
    names: ['domainName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: ofDomain,
      exposure: d => openBy('its domain policy', () => d.permissionsPolicyDocument as unknown),
      backup: publishedAgain,
    },
  },
  'AWS::CodeArtifact::Repository': {
    holds: 'data',
    model: 'paas',
    names: ['repositoryName'],
    belongsTo: ownedBy('domainName', aDomain),
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: ofRepository('domainName', aDomain),
      exposure: r => openBy('its repository policy', () => r.permissionsPolicyDocument as unknown),
      backup: publishedAgain,
    },
  },
  'AWS::CodeArtifact::PackageGroup': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
});
