import { backup, of, store } from '../../../support/cells';
import { factOf } from '../../../support/samples';

const anyone = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' } });

it('looks at what completes a database', () => {
  expect(
    of(
      'exposure',
      'aws:opensearch/domain:Domain',
      { domainName: 'logs' },
      { type: 'aws:opensearch/domainPolicy:DomainPolicy', inputs: { domainName: 'logs', accessPolicies: anyone } },
    ),
  ).toEqual([expect.objectContaining({ public: false }), expect.objectContaining({ public: true })]);
  expect(
    of(
      'exposure',
      'AWS::RedshiftServerless::Namespace',
      { namespaceName: 'n' },
      { type: 'AWS::RedshiftServerless::Workgroup', inputs: { namespaceName: 'n', publiclyAccessible: true } },
    ),
  ).toEqual([expect.objectContaining({ public: false }), expect.objectContaining({ public: true })]);
  expect(
    of(
      'backup',
      'aws:redshiftserverless/namespace:Namespace',
      { namespaceName: 'n' },
      { type: 'aws:redshiftserverless/snapshot:Snapshot', inputs: { namespaceName: 'n', retentionPeriod: 40 } },
    ),
  ).toEqual([backup(1), backup(40)]);
  const policy = { type: 'AWS::OpenSearchServerless::SecurityPolicy', inputs: { type: 'encryption', policy: '{"KmsARN":"k"}' } };
  expect(of('encryption', 'AWS::OpenSearchServerless::Collection', {}, policy)).toEqual([store(true, 'unknown')]);
  expect(
    factOf('tags', [{ type: 'AWS::DynamoDB::GlobalTable', inputs: { replicas: [{}, { tags: [{ key: 'a', value: 'b' }] }] } }], {
      tags: ['a'],
    }),
  ).toEqual({ a: 'b' });
});

it('counts the plans of the stack that select it', () => {
  const plan = [
    { type: 'aws:backup/plan:Plan', inputs: { name: 'daily', rules: [{ lifecycle: { deleteAfter: 90 } }] } },
    {
      type: 'aws:backup/selection:Selection',
      inputs: { planId: 'daily', selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'daily' }] },
    },
  ];
  const tags = { backup: 'daily' };
  for (const [type, own] of [
    ['aws:dynamodb/table:Table', 0],
    ['aws:rds/instance:Instance', 0],
    ['aws:docdb/cluster:Cluster', 1],
    ['aws:neptune/cluster:Cluster', 1],
    ['aws:redshift/cluster:Cluster', 1],
  ] as const)
    expect(of('backup', type, { tags }, ...plan)).toEqual([backup(own), backup(90)]);
  expect(of('backup', 'aws:elasticache/replicationGroup:ReplicationGroup', { tags }, ...plan)).toEqual([backup(0)]);
  expect(of('backup', 'aws:s3/bucket:Bucket', { tags }, ...plan)).toEqual([backup(90)]);
});
