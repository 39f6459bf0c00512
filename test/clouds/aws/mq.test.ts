import type { Sample } from '../../../policypack/define';
import { type Inputs, isPublic, KEY, of, store } from '../../support/cells';

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
