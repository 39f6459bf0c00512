import { backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:docdb/cluster:Cluster', {}, [store(false)]],
  ['aws:docdb/cluster:Cluster', { storageEncrypted: true, kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:docdb/cluster:Cluster', { snapshotIdentifier: 'old' }, ['unknown']],
  ['aws:docdb/elasticCluster:ElasticCluster', {}, [store(true)]],
  ['AWS::DocDB::DBCluster', {}, [store(false)]],
  ['AWS::DocDB::DBCluster', { storageEncrypted: 'true', kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::DocDBElastic::Cluster', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:docdb/cluster:Cluster', {}, [backup(1)]],
  ['AWS::DocDB::DBCluster', { backupRetentionPeriod: 5 }, [backup(5)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, string, string]>([['aws:docdb/clusterSnapshot:ClusterSnapshot', 'dbClusterIdentifier', 'aws:docdb/cluster:Cluster']])(
  '%s is encrypted as its cluster is',
  (type, by, cluster) => {
    const named = { clusterIdentifier: 'c', name: 'c', storageEncrypted: true, kmsKeyId: KEY, kmsKeyArn: KEY };
    expect(of('encryption', type, { [by]: 'c' }, { type: cluster, inputs: named })).toEqual([store(true, 'customer-key')]);
    expect(of('encryption', type, { [by]: 'c' })).toEqual(['unknown']);
    expect(of('backup', type, {})).toBe('cannot');
  },
);
