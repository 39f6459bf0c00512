import type { Sample } from '../../../policypack/define';
import { allow, anyone, type Inputs, isPublic, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, (policy: unknown) => Inputs]>([['AWS::Kinesis::ResourcePolicy', resourcePolicy => ({ resourcePolicy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);

it.each<[string, Inputs, unknown]>([
  ['aws:kinesis/stream:Stream', {}, [store(false)]],
  ['aws:kinesis/stream:Stream', { encryptionType: 'KMS', kmsKeyId: 'alias/aws/kinesis' }, [store(true)]],
  ['aws:kinesis/stream:Stream', { encryptionType: 'KMS' }, [store(false)]],
  ['aws:kinesis/stream:Stream', { encryptionType: UNKNOWN }, 'unknown'],
  ['AWS::Kinesis::Stream', {}, [store(false)]],
  ['AWS::Kinesis::Stream', { streamEncryption: { encryptionType: 'KMS', keyId: KEY } }, [store(true, 'customer-key')]],
  ['AWS::Kinesis::Stream', { streamEncryption: { encryptionType: 'KMS', keyId: null } }, [store(false)]],
  ['aws:kinesis/videoStream:VideoStream', {}, [store(true)]],
  ['AWS::KinesisVideo::Stream', {}, [store(true)]],
  ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream', {}, [store(false)]],
  [
    'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream',
    { serverSideEncryption: { enabled: true, keyArn: KEY } },
    [store(true, 'customer-key')],
  ],
  ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream', { kinesisSourceConfiguration: {} }, 'cannot'],
  ['AWS::KinesisFirehose::DeliveryStream', {}, [store(false)]],
  ['AWS::KinesisFirehose::DeliveryStream', { deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' } }, [store(true)]],
  ['AWS::KinesisFirehose::DeliveryStream', { kinesisStreamSourceConfiguration: UNKNOWN }, 'cannot'],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  [
    'aws:kinesis/stream:Stream',
    { name: 's' },
    {
      type: 'aws:kinesis/resourcePolicy:ResourcePolicy',
      inputs: { resourceArn: 'arn:aws:kinesis:eu-central-2:1:stream/s', policy: anyone },
    },
    [true],
  ],
  ['AWS::Kinesis::Stream', {}, undefined, []],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});
