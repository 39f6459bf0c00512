import type { Sample } from '../../../policypack/define';
import { allow, type Inputs, isPublic, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

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
