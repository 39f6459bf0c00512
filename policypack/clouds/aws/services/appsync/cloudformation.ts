import { one } from '../../../../engine/known';
import { cannot, type Table } from '../../../../engine/row';
import { credential } from '../../kinds/identity';
import { api } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { yes } from '../../shared/cells';
import { uncheckedRows } from '../../shared/unchecked';

export const appsync: Table = {
  ...cfnRows({
    'AWS::AppSync::GraphQLApi': { kind: api },
    'AWS::AppSync::Api': { kind: api },
  }),
  ...uncheckedRows({
    'AWS::AppSync::ApiKey': { kind: credential, facts: { access: cannot('A key opens its API, and carries no policy.') } },
    'AWS::AppSync::ApiCache': {
      kind: setting,
      facts: { encryption: c => one({ what: 'cache', encrypted: yes(c.atRestEncryptionEnabled), key: () => 'provider-key' }) },
    },
  }),
};
