import { type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:timestreamwrite/database:Database', {}, [store(true)]],
  ['AWS::Timestream::Database', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([['AWS::Timestream::Table', {}, ['unknown']]])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it('lets a table of Timestream be encrypted by its database', () => {
  expect(of('encryption', 'aws:timestreamwrite/table:Table', {})).toBe('cannot');
  expect(of('backup', 'aws:timestreamwrite/table:Table', {})).toEqual(['unknown']);
});
