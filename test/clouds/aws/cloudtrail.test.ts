import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:cloudtrail/trail:Trail', {}, [store(true)]],
  ['aws:cloudtrail/trail:Trail', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::CloudTrail::Trail', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:cloudtrail/eventDataStore:EventDataStore', {}, [store(true)]],
  ['AWS::CloudTrail::EventDataStore', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([['AWS::CloudTrail::EventDataStore', {}, []]])('%s %j is public or not', (type, inputs, expected) => {
  const told = of('exposure', type, inputs);
  expect(told === 'unknown' ? [expect.objectContaining({ public: told })] : told).toEqual(expected);
});

it('a resource policy opens an event data store', () => {
  const policy = { type: 'AWS::CloudTrail::ResourcePolicy', name: 'p', inputs: { resourceArn: UNKNOWN, resourcePolicy: anyone }, from: {} };
  const inputs = { resourceArn: 'it', resourcePolicy: anyone };
  const found = of('exposure', 'AWS::CloudTrail::EventDataStore', {}, { ...policy, inputs, from: { resourceArn: ['it'] } });
  expect(found).toEqual([expect.objectContaining({ public: true })]);
});

it.each<[RowAspect, string, Inputs, unknown]>([
  ['admits', 'AWS::CloudTrail::ResourcePolicy', { resourcePolicy: JSON.stringify(anyone) }, 'resource'],
])('%s of %s %j', (aspect, type, inputs, via) => {
  expect(of(aspect, type, inputs)).toEqual([expect.objectContaining({ via, resources: ['*'] })]);
});
