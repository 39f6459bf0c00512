import { allow, backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const anyone = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' } });

it.each<[string, Inputs, unknown]>([
  ['aws:opensearch/domain:Domain', {}, [store(false)]],
  ['aws:opensearch/domain:Domain', { encryptAtRest: { enabled: true, kmsKeyId: KEY } }, [store(true, 'customer-key')]],
  ['aws:elasticsearch/domain:Domain', { encryptAtRest: { enabled: UNKNOWN } }, 'unknown'],
  ['AWS::OpenSearchService::Domain', {}, [store(false)]],
  ['AWS::Elasticsearch::Domain', { encryptionAtRestOptions: { enabled: true } }, [store(true)]],
  ['aws:opensearch/serverlessCollection:ServerlessCollection', {}, [store(true)]],
  ['AWS::OpenSearchServerless::Collection', { encryptionConfig: { kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:opensearch/domain:Domain', {}, [backup(14)]],
  ['AWS::Elasticsearch::Domain', {}, [backup(14)]],
  ['AWS::OpenSearchServerless::Collection', {}, ['unknown']],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:opensearch/domain:Domain', { accessPolicies: anyone }, [true]],
  ['aws:opensearch/domain:Domain', { accessPolicies: anyone, vpcOptions: { subnetIds: ['s'] } }, [false]],
  ['aws:elasticsearch/domain:Domain', {}, [false]],
  ['AWS::OpenSearchService::Domain', { accessPolicies: JSON.parse(anyone) }, [true]],
  ['AWS::Elasticsearch::Domain', { accessPolicies: UNKNOWN }, ['unknown']],
  ['AWS::Elasticsearch::Domain', { vpcOptions: UNKNOWN, accessPolicies: anyone }, ['unknown']],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});

describe('policies', () => {
  it.each<[string, (policy: unknown) => Inputs]>([['aws:elasticsearch/domainPolicy:DomainPolicy', accessPolicies => ({ accessPolicies })]])(
    '%s lets in whom it names',
    (type, inputs) => {
      const open = allow('*', { Principal: '*' });
      expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
      expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
    },
  );
});
