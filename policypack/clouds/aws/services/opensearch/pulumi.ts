import { gather, map, one, some } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always, text } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';
import { collectionBackup, searchBackup, searchExposure, searchStore } from './cells';

export const opensearch = awsRows({
  'aws:opensearch/domain:Domain': {
    kind: store,
    names: ['domainName'],
    facts: {
      encryption: (d, around) => searchStore(d.encryptAtRest, around),
      exposure: (d, around) =>
        gather(() =>
          searchExposure(
            d.vpcOptions,
            gather(
              () => one(() => d.accessPolicies),
              () =>
                map(around.pointingHere('aws:opensearch/domainPolicy:DomainPolicy', 'domainName'), ({ inputs }) =>
                  one(() => inputs.accessPolicies),
                ),
            ),
          ),
        ),
      backup: searchBackup,
    },
  },
  'aws:opensearch/domainPolicy:DomainPolicy': {
    kind: policy,
    belongsTo: ownedBy('domainName', 'aws:opensearch/domain:Domain'),
    facts: { admits: p => grantsOf(() => p.accessPolicies, 'resource') },
  },
  'aws:elasticsearch/domain:Domain': {
    kind: store,
    names: ['domainName'],
    facts: {
      encryption: (d, around) => searchStore(d.encryptAtRest, around),
      exposure: (d, around) =>
        gather(() =>
          searchExposure(
            d.vpcOptions,
            gather(
              () => one(() => d.accessPolicies),
              () =>
                map(around.pointingHere('aws:elasticsearch/domainPolicy:DomainPolicy', 'domainName'), ({ inputs }) =>
                  one(() => inputs.accessPolicies),
                ),
            ),
          ),
        ),
      backup: searchBackup,
    },
  },
  'aws:elasticsearch/domainPolicy:DomainPolicy': {
    kind: policy,
    belongsTo: ownedBy('domainName', 'aws:elasticsearch/domain:Domain'),
    facts: { admits: p => grantsOf(() => p.accessPolicies, 'resource') },
  },
  'aws:opensearch/serverlessCollection:ServerlessCollection': {
    kind: store,
    facts: {
      // Always encrypted; the key stands in the collection or in an encryption policy that matches its name.
      encryption: (c, around) =>
        one(
          always('collection', () => {
            const named = c.encryptionConfigs?.[0];
            if (named) return around.key(named, 'kmsKeyArn');
            const policies = around.all('aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy');
            const ownKeys = some(policies, ({ inputs }) => text(inputs.type) === 'encryption' && /KmsARN/.test(text(inputs.policy) ?? ''));
            return ownKeys ? around.elsewhere('An encryption policy with a key of its own may match it.') : 'provider-key';
          }),
        ),
      exposure: cannot('A collection answers only signed requests of principals that a data access policy names.'),
      backup: collectionBackup,
    },
  },
});
