import { HOLE, Unknown } from '../../policypack/engine/known';
import { factOf, UNKNOWN } from '../support/samples';

const volume = (inputs: Record<string, unknown>) => [{ type: 'aws:ebs/volume:Volume', inputs }];

it('tells of a volume what its inputs say', () => {
  expect(factOf('encryption', volume({ encrypted: true, kmsKeyId: 'alias/aws/ebs' }))).toEqual([
    { what: 'volume', encrypted: true, key: 'provider-key' },
  ]);
  expect(factOf('encryption', volume({ encrypted: UNKNOWN }))).toEqual(['unknown']);
  expect(factOf('encryption', volume({ kmsKeyId: 'alias/own' }))).toEqual([{ what: 'volume', encrypted: true, key: 'customer-key' }]);
  expect(factOf('encryption', volume({ kmsKeyId: '' }))).toEqual([{ what: 'volume', encrypted: false, key: 'provider-key' }]);
  expect(factOf('encryption', volume({ kmsKeyId: UNKNOWN }))).toEqual(['unknown']);
  const nameOfSomething = new Unknown([], HOLE, true);
  expect(factOf('encryption', volume({ kmsKeyId: nameOfSomething }))).toEqual([{ what: 'volume', encrypted: true, key: 'unknown' }]);
  expect(factOf('encryption', volume({ kmsKeyId: 'alias/own', encrypted: false }))).toEqual([
    { what: 'volume', encrypted: false, key: 'customer-key' },
  ]);
  expect(factOf('location', volume({ availabilityZone: 'eu-central-2a' }))).toEqual({ region: 'eu-central-2', zone: 'eu-central-2a' });
  expect(factOf('tags', volume({ tags: { a: 'b' } }), { tags: ['a', 'c'], defaultTags: { c: 'd' } })).toEqual({ a: 'b', c: 'd' });
  expect(factOf('exposure', volume({}))).toBe('cannot');
  expect(factOf('backup', volume({}))).toEqual(['unknown']);
});
