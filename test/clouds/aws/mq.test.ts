import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const isPublic = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found;

it.each<[string, Inputs, unknown]>([
  ['aws:mq/broker:Broker', {}, [store(true)]],
  ['AWS::AmazonMQ::Broker', { encryptionOptions: { kmsKeyId: KEY } }, [store(true, 'customer-key')]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  ['aws:mq/broker:Broker', {}, undefined, [false]],
  ['AWS::AmazonMQ::Broker', { publiclyAccessible: 'true' }, undefined, [true]],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});

it.each(['AWS::AmazonMQ::Broker'])('%s passes messages on, and is not backed up', type => {
  expect(of('backup', type, {})).toBe('cannot');
});
