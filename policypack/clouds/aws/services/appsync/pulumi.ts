import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { credential } from '../../kinds/identity';
import { api } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { yes } from '../../shared/cells';

export const appsync = awsRows({
  'aws:appsync/graphQLApi:GraphQLApi': { kind: api },
  'aws:appsync/api:Api': { kind: api },
  'aws:appsync/apiKey:ApiKey': { kind: credential, facts: { access: cannot('A key opens its API, and carries no policy.') } },
  'aws:appsync/apiCache:ApiCache': {
    kind: setting,
    facts: { encryption: c => one({ what: 'cache', encrypted: yes(c.atRestEncryptionEnabled), key: () => 'provider-key' }) },
  },
});
