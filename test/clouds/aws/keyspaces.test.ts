import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const backup = (days: unknown) => expect.objectContaining({ days });

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

it.each(['aws:keyspaces/table:Table'])('%s cannot be public', type => {
  expect(of('exposure', type, {})).toBe('cannot');
});
