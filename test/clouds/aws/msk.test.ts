import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const allow = (Action: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }],
});
const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const isPublic = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found;

it.each<[string, (policy: unknown) => Inputs]>([
  ['aws:msk/clusterPolicy:ClusterPolicy', policy => ({ policy })],
  ['AWS::MSK::ClusterPolicy', policy => ({ policy })],
])('%s lets in whom it names', (type, inputs) => {
  const open = allow('*', { Principal: '*' });
  expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
});

it.each<[string, Inputs, unknown]>([
  ['aws:msk/cluster:Cluster', { encryptionInfo: { encryptionAtRestKmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['AWS::MSK::Cluster', {}, [store(true)]],
  ['aws:msk/serverlessCluster:ServerlessCluster', {}, [store(true)]],
  ['AWS::MSK::ServerlessCluster', {}, [store(true)]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  [
    'aws:msk/cluster:Cluster',
    { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: 'SERVICE_PROVIDED_EIPS' } } } },
    undefined,
    [true],
  ],
  ['AWS::MSK::Cluster', { brokerNodeGroupInfo: {} }, undefined, [false]],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});

it.each(['aws:msk/cluster:Cluster'])('%s passes messages on, and is not backed up', type => {
  expect(of('backup', type, {})).toBe('cannot');
});
