import { gather, one, some } from '../../engine/known';
import { cannot, type Table } from '../../engine/row';
import { always, regionOf, text } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { collectionBackup, searchBackup, searchExposure, searchStore } from '../search-cells';
import { stackTags } from '../tag-cells';

export const opensearch: Table = {
  ...cfnRows({
    'AWS::OpenSearchService::Domain': {
      holds: 'data',
      model: 'paas',
      names: ['domainName'],
      facts: {
        tags: stackTags,
        location: regionOf,
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
      holds: 'data',
      model: 'paas',
      facts: {
        tags: stackTags,
        location: regionOf,
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
    'AWS::OpenSearchServerless::AccessPolicy': setting,
    'AWS::OpenSearchServerless::SecurityPolicy': setting,
    'AWS::OpenSearchServerless::SecurityConfig': setting,
    'AWS::OpenSearchServerless::LifecyclePolicy': setting,
    'AWS::OpenSearchServerless::VpcEndpoint': setting,
  }),
  ...uncheckedRows({
    'AWS::Elasticsearch::Domain': {
      holds: 'data',
      model: 'paas',
      names: ['domainName'],
      facts: {
        tags: stackTags,
        location: regionOf,
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
