import { gather, map, one, some } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap, text } from '../cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';
import { collectionBackup, searchBackup, searchExposure, searchStore } from '../search-cells';

export const opensearch = awsRows({
  'aws:opensearch/domain:Domain': {
    holds: 'data',
    model: 'paas',
    names: ['domainName'],
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('domainName', 'aws:opensearch/domain:Domain'),
    facts: { admits: p => grantsOf(() => p.accessPolicies, 'resource') },
  },
  'aws:elasticsearch/domain:Domain': {
    holds: 'data',
    model: 'paas',
    names: ['domainName'],
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('domainName', 'aws:elasticsearch/domain:Domain'),
    facts: { admits: p => grantsOf(() => p.accessPolicies, 'resource') },
  },
  'aws:opensearch/serverlessCollection:ServerlessCollection': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
  'aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy': setting,
  'aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy': setting,
  'aws:opensearch/serverlessSecurityConfig:ServerlessSecurityConfig': setting,
  'aws:opensearch/serverlessLifecyclePolicy:ServerlessLifecyclePolicy': setting,
  'aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint': setting,
  'aws:opensearch/domainSamlOptions:DomainSamlOptions': setting,
  'aws:opensearch/vpcEndpoint:VpcEndpoint': setting,
  'aws:opensearch/package:Package': setting,
  'aws:opensearch/packageAssociation:PackageAssociation': setting,
  'aws:opensearch/authorizeVpcEndpointAccess:AuthorizeVpcEndpointAccess': setting,
  'aws:opensearch/inboundConnectionAccepter:InboundConnectionAccepter': setting,
  'aws:opensearch/outboundConnection:OutboundConnection': setting,
  'aws:elasticsearch/domainSamlOptions:DomainSamlOptions': setting,
  'aws:elasticsearch/vpcEndpoint:VpcEndpoint': setting,
});
