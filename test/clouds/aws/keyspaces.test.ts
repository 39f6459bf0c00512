import { backup, type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:keyspaces/table:Table', { encryptionSpecification: { kmsKeyIdentifier: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Cassandra::Table', {}, [store(true)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:keyspaces/table:Table', { pointInTimeRecovery: { status: 'ENABLED' } }, [backup(35)]],
  ['AWS::Cassandra::Table', {}, [backup(0)]],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});
