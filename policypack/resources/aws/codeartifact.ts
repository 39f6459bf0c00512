import { map } from '../../engine/known';
import { regionOf, tagMap } from '../cells';
import { ofDomain, ofRepository, publishedAgain } from '../codeartifact-cells';
import { ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const aDomain = 'aws:codeartifact/domain:Domain';

export const codeartifact = awsRows({
  'aws:codeartifact/domain:Domain': {
    holds: 'data',
    model: 'paas',
    names: ['domain'],
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: ofDomain,
      exposure: (_d, around) =>
        map(around.pointingHere('aws:codeartifact/domainPermissions:DomainPermissions', 'domain'), ({ inputs }) =>
          openBy('its domain policy', () => inputs.policyDocument),
        ),
      backup: publishedAgain,
    },
  },
  'aws:codeartifact/domainPermissions:DomainPermissions': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('domain', aDomain),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:codeartifact/repository:Repository': {
    holds: 'data',
    model: 'paas',
    names: ['repository'],
    belongsTo: ownedBy('domain', aDomain),
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: ofRepository('domain', aDomain),
      exposure: (_r, around) =>
        map(around.pointingHere('aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy', 'repository'), ({ inputs }) =>
          openBy('its repository policy', () => inputs.policyDocument),
        ),
      backup: publishedAgain,
    },
  },
  'aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('repository', 'aws:codeartifact/repository:Repository'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
});
