import { allow, backup, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:dynamodb/table:Table', {}, [store(true)]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: true } }, [store(true)]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: true, kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['aws:dynamodb/table:Table', { serverSideEncryption: { enabled: false, kmsKeyArn: KEY } }, [store(true)]],
  ['aws:dynamodb/table:Table', { replicas: [{ regionName: 'eu-west-1', kmsKeyArn: KEY }] }, [store(true), store(true, 'customer-key')]],
  ['aws:dynamodb/tableReplica:TableReplica', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::DynamoDB::Table', { sseSpecification: { sseEnabled: true, kmsMasterKeyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::DynamoDB::Table', {}, [store(true)]],
  [
    'AWS::DynamoDB::GlobalTable',
    { sseSpecification: { sseEnabled: true }, replicas: [{ sseSpecification: { kmsMasterKeyId: KEY } }, {}] },
    [store(true, 'customer-key'), store(true)],
  ],
  ['aws:dax/cluster:Cluster', {}, [store(false)]],
  ['aws:dax/cluster:Cluster', { serverSideEncryption: { enabled: true } }, [store(true)]],
  ['AWS::DAX::Cluster', { sseSpecification: { sseEnabled: 'true' } }, [store(true)]],
  ['AWS::DAX::Cluster', {}, [store(false)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:dynamodb/table:Table', {}, [backup(0)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: { enabled: true } }, [backup(35)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: '10' } }, [backup(10)]],
  ['aws:dynamodb/table:Table', { pointInTimeRecovery: UNKNOWN }, ['unknown']],
  ['aws:dynamodb/tableReplica:TableReplica', { pointInTimeRecovery: true }, [backup(35)]],
  ['AWS::DynamoDB::Table', { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: 'true' } }, [backup(35)]],
  ['AWS::DynamoDB::Table', {}, [backup(0)]],
  [
    'AWS::DynamoDB::GlobalTable',
    { replicas: [{ pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true } }, UNKNOWN] },
    [backup(35), 'unknown'],
  ],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

describe('policies', () => {
  it.each<[string, (policy: unknown) => Inputs]>([['aws:dynamodb/resourcePolicy:ResourcePolicy', policy => ({ policy })]])(
    '%s lets in whom it names',
    (type, inputs) => {
      const open = allow('*', { Principal: '*' });
      expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
      expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
    },
  );
});
