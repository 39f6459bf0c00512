import { map, one } from '../../../../engine/known';
import { Cannot, cannot } from '../../../../engine/row';
import { stream } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always, text, yes } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const kinesis = awsRows({
  'aws:kinesis/stream:Stream': {
    kind: stream,
    facts: {
      // Not encrypted unless it says KMS and names a key, which is required (Kinesis API, StartStreamEncryption, 2026).
      encryption: (s, around) =>
        one({
          what: 'stream',
          encrypted: text(s.encryptionType)?.toUpperCase() === 'KMS' && around.given(s, 'kmsKeyId'),
          key: () => around.key(s, 'kmsKeyId'),
        }),
      exposure: (_s, around) =>
        map(around.pointingHere('aws:kinesis/resourcePolicy:ResourcePolicy', 'resourceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.policy),
        ),
    },
  },
  'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream': {
    kind: stream,
    facts: {
      // Off unless it says so (provider's documentation and Firehose API, CreateDeliveryStream, 2026).
      encryption: (s, around) => {
        if (around.given(s, 'kinesisSourceConfiguration') || around.given(s, 'mskSourceConfiguration'))
          throw new Cannot('It reads from a stream that keeps the records itself.');
        const sse = s.serverSideEncryption;
        return one({ what: 'buffer', encrypted: yes(sse?.enabled), key: () => (sse ? around.key(sse, 'keyArn') : 'provider-key') });
      },
      exposure: cannot('A delivery stream takes records through IAM alone.'),
      backup: cannot('Records are in passing; what is delivered is kept where it goes.'),
    },
  },
  'aws:kinesis/videoStream:VideoStream': {
    kind: stream,
    facts: {
      // Always encrypted, with AWS's key aws/kinesisvideo unless another is named (Kinesis Video Streams API, CreateStream, 2026).
      encryption: (s, around) => one(always('stream', () => around.key(s, 'kmsKeyId'))),
      exposure: cannot('A video stream is read through IAM alone.'),
    },
  },
  'aws:kinesis/resourcePolicy:ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('resourceArn', 'aws:kinesis/stream:Stream'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
