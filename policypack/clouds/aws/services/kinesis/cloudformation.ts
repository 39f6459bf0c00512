import { map, one } from '../../../../engine/known';
import { Cannot, cannot } from '../../../../engine/row';
import { stream } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { always, text } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const kinesis = cfnRows({
  'AWS::Kinesis::Stream': {
    kind: stream,
    facts: {
      // Not encrypted unless it says so and names a key, which is required (CloudFormation schema of AWS::Kinesis::Stream, 2026).
      encryption: (s, around) => {
        const chosen = s.streamEncryption;
        return one({
          what: 'stream',
          encrypted: chosen ? text(chosen.encryptionType)?.toUpperCase() === 'KMS' && around.given(chosen, 'keyId') : false,
          key: () => (chosen ? around.key(chosen, 'keyId') : 'provider-key'),
        });
      },
      exposure: (_s, around) =>
        map(around.pointingHere('AWS::Kinesis::ResourcePolicy', 'resourceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.resourcePolicy as unknown),
        ),
    },
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    kind: stream,
    names: ['deliveryStreamName'],
    facts: {
      // Off unless it says so (Firehose API, CreateDeliveryStream, 2026).
      encryption: (s, around) => {
        if (around.given(s, 'kinesisStreamSourceConfiguration') || around.given(s, 'mskSourceConfiguration'))
          throw new Cannot('It reads from a stream that keeps the records itself.');
        const sse = s.deliveryStreamEncryptionConfigurationInput;
        return one({ what: 'buffer', encrypted: Boolean(sse?.keyType), key: () => (sse ? around.key(sse, 'keyArn') : 'provider-key') });
      },
      exposure: cannot('A delivery stream takes records through IAM alone.'),
      backup: cannot('Records are in passing; what is delivered is kept where it goes.'),
    },
  },
  'AWS::KinesisVideo::Stream': {
    kind: stream,
    facts: {
      // Always encrypted, with AWS's key aws/kinesisvideo unless another is named (Kinesis Video Streams API, CreateStream, 2026).
      encryption: (s, around) => one(always('stream', () => around.key(s, 'kmsKeyId'))),
      exposure: cannot('A video stream is read through IAM alone.'),
    },
  },
  'AWS::Kinesis::ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('resourceArn', 'AWS::Kinesis::Stream'),
    facts: { admits: p => grantsOf(() => p.resourcePolicy as unknown, 'resource') },
  },
});
