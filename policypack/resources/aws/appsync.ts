import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { regionOf, tagMap, yes } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

const front = {
  holds: 'network',
  model: 'paas',
  facts: {
    tags: tagMap,
    location: regionOf,
    ingress: cannot('An API takes HTTPS alone; who may call it is said by its authorization types.'),
  },
} as const;

export const appsync = awsRows({
  'aws:appsync/graphQLApi:GraphQLApi': front,
  'aws:appsync/api:Api': front,
  'aws:appsync/apiKey:ApiKey': {
    holds: 'identity',
    model: 'paas',
    facts: { access: cannot('A key opens its API, and carries no policy.') },
  },
  'aws:appsync/apiCache:ApiCache': {
    holds: 'other',
    model: 'paas',
    // A flag, off where it is left out; a key of one's own cannot be chosen (AppSync API, CreateApiCache, 2026, which names no default).
    facts: { encryption: c => one({ what: 'cache', encrypted: yes(c.atRestEncryptionEnabled), key: () => 'provider-key' }) },
  },
  'aws:appsync/dataSource:DataSource': setting,
  'aws:appsync/resolver:Resolver': setting,
  'aws:appsync/function:Function': setting,
  'aws:appsync/type:Type': setting,
  'aws:appsync/domainName:DomainName': setting,
  'aws:appsync/domainNameApiAssociation:DomainNameApiAssociation': setting,
  'aws:appsync/channelNamespace:ChannelNamespace': setting,
  'aws:appsync/sourceApiAssociation:SourceApiAssociation': setting,
});
