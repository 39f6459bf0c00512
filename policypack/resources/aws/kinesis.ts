import { map, one } from '../../engine/known';
import { Cannot, cannot } from '../../engine/row';
import { always, regionOf, tagMap, text, yes } from '../cells';
import { ownedBy } from '../owner-cells';
import { setting } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const kinesis = awsRows({
  'aws:kinesis/stream:Stream': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
      backup: cannot('Records are in passing; the stream keeps them for its retention period, and no copy beside.'),
    },
  },
  'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
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
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AWS's key aws/kinesisvideo unless another is named (Kinesis Video Streams API, CreateStream, 2026).
      encryption: (s, around) => one(always('stream', () => around.key(s, 'kmsKeyId'))),
      exposure: cannot('A video stream is read through IAM alone.'),
      backup: cannot('Video is in passing; the stream keeps it for its retention period, and no copy beside.'),
    },
  },
  'aws:kinesis/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('resourceArn', 'aws:kinesis/stream:Stream'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:kinesis/streamConsumer:StreamConsumer': setting,
});
