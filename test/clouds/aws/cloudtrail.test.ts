import type { RowAspect } from '../../../policypack/engine/facts';
import { anyone, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

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
