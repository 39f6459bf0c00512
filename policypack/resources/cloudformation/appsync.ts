import { one } from '../../engine/known';
import { cannot, type Table } from '../../engine/row';
import { regionOf, yes } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const front = {
  holds: 'network',
  model: 'paas',
  facts: {
    tags: stackTags,
    location: regionOf,
    ingress: cannot('An API takes HTTPS alone; who may call it is said by its authorization types.'),
  },
} as const;

export const appsync: Table = {
  ...cfnRows({
    'AWS::AppSync::GraphQLApi': front,
    'AWS::AppSync::Api': front,
    'AWS::AppSync::DataSource': setting,
    'AWS::AppSync::Resolver': setting,
    'AWS::AppSync::FunctionConfiguration': setting,
    'AWS::AppSync::Type': setting,
    'AWS::AppSync::DomainName': setting,
    'AWS::AppSync::DomainNameApiAssociation': setting,
    'AWS::AppSync::ChannelNamespace': setting,
    'AWS::AppSync::SourceApiAssociation': setting,
  }),
  ...uncheckedRows({
    'AWS::AppSync::GraphQLSchema': setting,
    'AWS::AppSync::ApiKey': {
      holds: 'identity',
      model: 'paas',
      facts: { access: cannot('A key opens its API, and carries no policy.') },
    },
    'AWS::AppSync::ApiCache': {
      holds: 'other',
      model: 'paas',
      // A flag, off where it is left out; a key of one's own cannot be chosen (AppSync API, CreateApiCache, 2026, which names no default).
      facts: { encryption: c => one({ what: 'cache', encrypted: yes(c.atRestEncryptionEnabled), key: () => 'provider-key' }) },
    },
  }),
};
