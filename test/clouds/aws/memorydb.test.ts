import { backup, type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:memorydb/cluster:Cluster', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::MemoryDB::Cluster', {}, [store(true)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:memorydb/cluster:Cluster', {}, [backup(0)]],
  ['AWS::MemoryDB::Cluster', { snapshotRetentionLimit: 7 }, [backup(7)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, string, string]>([['aws:memorydb/snapshot:Snapshot', 'clusterName', 'aws:memorydb/cluster:Cluster']])(
  '%s is encrypted as its cluster is',
  (type, by, cluster) => {
    const named = { clusterIdentifier: 'c', name: 'c', storageEncrypted: true, kmsKeyId: KEY, kmsKeyArn: KEY };
    expect(of('encryption', type, { [by]: 'c' }, { type: cluster, inputs: named })).toEqual([store(true, 'customer-key')]);
    expect(of('encryption', type, { [by]: 'c' })).toEqual(['unknown']);
    expect(of('backup', type, {})).toBe('cannot');
  },
);
