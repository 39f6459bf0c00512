import { gather, one, some } from '../../../../engine/known';
import { cannot, type Table } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always, text } from '../../shared/cells';
import { uncheckedRows } from '../../shared/unchecked';
import { collectionBackup, searchBackup, searchExposure, searchStore } from './cells';

export const opensearch: Table = {
  ...cfnRows({
    'AWS::OpenSearchService::Domain': {
      kind: store,
      names: ['domainName'],
      facts: {
        encryption: (d, around) => searchStore(d.encryptionAtRestOptions, around),
        exposure: d =>
          gather(() =>
            searchExposure(
              d.vpcOptions,
              one(() => d.accessPolicies as unknown),
            ),
          ),
        backup: searchBackup,
      },
    },
    'AWS::OpenSearchServerless::Collection': {
      kind: store,
      facts: {
        // Always encrypted; the key stands in the collection or in an encryption policy that matches its name.
        encryption: (c, around) =>
          one(
            always('collection', () => {
              if (c.encryptionConfig) return around.key(c.encryptionConfig, 'kmsKeyArn');
              const policies = around.all('AWS::OpenSearchServerless::SecurityPolicy');
              const ownKeys = some(
                policies,
                ({ inputs }) => text(inputs.type) === 'encryption' && /KmsARN/.test(text(inputs.policy) ?? ''),
              );
              return ownKeys ? around.elsewhere('An encryption policy with a key of its own may match it.') : 'provider-key';
            }),
          ),
        exposure: cannot('A collection answers only signed requests of principals that a data access policy names.'),
        backup: collectionBackup,
      },
    },
  }),
  ...uncheckedRows({
    'AWS::Elasticsearch::Domain': {
      kind: store,
      names: ['domainName'],
      facts: {
        encryption: (d, around) => searchStore(d.encryptionAtRestOptions, around),
        exposure: d =>
          gather(() =>
            searchExposure(
              d.vpcOptions,
              one(() => d.accessPolicies as unknown),
            ),
          ),
        backup: searchBackup,
      },
    },
  }),
};
