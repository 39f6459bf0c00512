import { allow, backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [store(true)]],
  ['aws:redshift/cluster:Cluster', { encrypted: 'false' }, [store(false)]],
  ['aws:redshift/cluster:Cluster', { encrypted: UNKNOWN }, 'unknown'],
  ['aws:redshift/clusterSnapshot:ClusterSnapshot', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:redshift/clusterSnapshot:ClusterSnapshot', { clusterIdentifier: 'c' }, ['unknown']],
  ['AWS::Redshift::Cluster', {}, [store(true)]],
  ['AWS::Redshift::Cluster', { encrypted: false }, [store(false)]],
  ['aws:redshiftserverless/namespace:Namespace', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::RedshiftServerless::Namespace', {}, [store(true)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [backup(1)]],
  ['AWS::Redshift::Cluster', { automatedSnapshotRetentionPeriod: 0 }, [backup(0)]],
  ['AWS::RedshiftServerless::Namespace', {}, [backup(1)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [false]],
  ['aws:redshift/cluster:Cluster', { publiclyAccessible: true }, [true]],
  ['AWS::Redshift::Cluster', { publiclyAccessible: 'true' }, [true, false]],
  ['aws:redshiftserverless/workgroup:Workgroup', {}, [false]],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});

describe('policies', () => {
  it.each<[string, (policy: unknown) => Inputs]>([
    ['aws:redshift/resourcePolicy:ResourcePolicy', policy => ({ policy })],
    ['aws:redshiftserverless/resourcePolicy:ResourcePolicy', policy => ({ policy })],
  ])('%s lets in whom it names', (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  });
});
