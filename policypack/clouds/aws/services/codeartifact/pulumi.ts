import { map } from '../../../../engine/known';
import { registry } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { ofDomain, ofRepository } from './cells';

const aDomain = 'aws:codeartifact/domain:Domain';

export const codeartifact = awsRows({
  'aws:codeartifact/domain:Domain': {
    kind: registry,
    names: ['domain'],
    facts: {
      encryption: ofDomain,
      exposure: (_d, around) =>
        map(around.pointingHere('aws:codeartifact/domainPermissions:DomainPermissions', 'domain'), ({ inputs }) =>
          openBy('its domain policy', () => inputs.policyDocument),
        ),
    },
  },
  'aws:codeartifact/domainPermissions:DomainPermissions': {
    kind: policy,
    belongsTo: ownedBy('domain', aDomain),
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:codeartifact/repository:Repository': {
    kind: registry,
    names: ['repository'],
    belongsTo: ownedBy('domain', aDomain),
    facts: {
      encryption: ofRepository('domain', aDomain),
      exposure: (_r, around) =>
        map(around.pointingHere('aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy', 'repository'), ({ inputs }) =>
          openBy('its repository policy', () => inputs.policyDocument),
        ),
    },
  },
  'aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy': {
    kind: policy,
    belongsTo: ownedBy('repository', 'aws:codeartifact/repository:Repository'),
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
});
