import { backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:neptune/cluster:Cluster', {}, [store(false)]],
  ['aws:neptune/cluster:Cluster', { storageEncrypted: true, kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:neptunegraph/graph:Graph', {}, [store(true)]],
  ['AWS::Neptune::DBCluster', { storageEncrypted: UNKNOWN }, ['unknown']],
  ['AWS::Neptune::DBCluster', {}, [store(false)]],
  ['AWS::NeptuneGraph::Graph', { kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:neptune/cluster:Cluster', { backupRetentionPeriod: UNKNOWN }, ['unknown']],
  ['AWS::Neptune::DBCluster', {}, [backup(1)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:neptune/clusterInstance:ClusterInstance', { publiclyAccessible: true }, [true]],
  ['AWS::Neptune::DBInstance', {}, [false]],
  ['aws:neptunegraph/graph:Graph', { publicConnectivity: UNKNOWN }, 'unknown'],
  ['AWS::NeptuneGraph::Graph', { publicConnectivity: true }, [true]],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});

it.each<[string, string, string]>([['aws:neptune/clusterSnapshot:ClusterSnapshot', 'dbClusterIdentifier', 'aws:neptune/cluster:Cluster']])(
  '%s is encrypted as its cluster is',
  (type, by, cluster) => {
    const named = { clusterIdentifier: 'c', name: 'c', storageEncrypted: true, kmsKeyId: KEY, kmsKeyArn: KEY };
    expect(of('encryption', type, { [by]: 'c' }, { type: cluster, inputs: named })).toEqual([store(true, 'customer-key')]);
    expect(of('encryption', type, { [by]: 'c' })).toEqual(['unknown']);
    expect(of('backup', type, {})).toBe('cannot');
  },
);
