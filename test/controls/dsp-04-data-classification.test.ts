import dsp04 from '../../controls/dsp-04-data-classification';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const volume = 'aws:ebs/volume:Volume';
const instance = 'aws:ec2/instance:Instance';
const bucket = 'aws:s3/bucket:Bucket';
const attachment = 'aws:ec2/volumeAttachment:VolumeAttachment';
const ec2Tag = 'aws:ec2/tag:Tag';
const both = { 'data-classification': 'high', jurisdiction: 'CH' };

testControl(dsp04, {
  classified: {
    pass: [
      { name: 'class and jurisdiction on a volume', stack: [{ type: volume, inputs: { tags: both } }] },
      { name: 'class and jurisdiction on an instance', stack: [{ type: instance, inputs: { tags: both } }] },
      { name: 'class and jurisdiction on a bucket', stack: [{ type: bucket, inputs: { tags: both } }] },
      {
        name: 'a class in capitals, and several jurisdictions',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'HIGH', jurisdiction: 'ch/eea' } } }],
      },
      { name: 'both among the tags of the provider', defaultTags: both, stack: [{ type: bucket, inputs: { bucket: 'b' } }] },
      {
        name: 'one of its own, one of the provider',
        defaultTags: { jurisdiction: 'CH' },
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'high' } } }],
      },
      {
        name: 'both said by the stack',
        scheme: { stackClass: 'high', jurisdictions: [{ by: 'stack', codes: ['CH'] }] },
        stack: [{ type: bucket, inputs: {} }],
      },
      {
        name: 'both said by the instance it is attached to',
        stack: [
          { type: volume, name: 'disk', inputs: { encrypted: true } },
          { type: instance, name: 'app', inputs: { tags: both } },
          { type: attachment, inputs: { volumeId: '?', instanceId: '?' }, from: { volumeId: ['disk'], instanceId: ['app'] } },
        ],
      },
      {
        name: 'tags that a resource of their own adds',
        stack: [
          { type: volume, name: 'disk', inputs: { encrypted: true } },
          {
            type: ec2Tag,
            name: 'a',
            inputs: { resourceId: '?', key: 'data-classification', value: 'low' },
            from: { resourceId: ['disk'] },
          },
          { type: ec2Tag, name: 'b', inputs: { resourceId: '?', key: 'jurisdiction', value: 'CH' }, from: { resourceId: ['disk'] } },
        ],
      },
      {
        name: 'only what the scheme requires',
        scheme: { required: ['data-type'] },
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'low' } } }],
      },
      {
        name: 'tag keys that the user has renamed',
        scheme: { required: ['data-type'], tags: { 'data-type': 'class' } as never },
        stack: [{ type: bucket, inputs: { tags: { class: 'low' } } }],
      },
    ],
    fail: [
      {
        name: 'tags left out',
        stack: [{ type: bucket, inputs: {} }],
        says: 'It has no tags data-classification (low, medium, high, credit-card, forbidden) and jurisdiction (CH, EU, EEA, US or another country).',
      },
      {
        name: 'tags of a volume left out',
        stack: [{ type: volume, inputs: { availabilityZone: 'eu-central-2a' } }],
      },
      {
        name: 'jurisdiction left out',
        stack: [{ type: instance, inputs: { tags: { 'data-classification': 'low' } } }],
        says: 'It has no tag jurisdiction (CH, EU, EEA, US or another country).',
      },
      {
        name: 'a misspelt class',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'hgih', jurisdiction: 'CH' } } }],
        says: 'Its tag data-classification must be one of: low, medium, high, credit-card, forbidden.',
      },
      {
        name: 'a class that is empty',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': '', jurisdiction: 'CH' } } }],
      },
      {
        name: 'a country by its name',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'low', jurisdiction: 'Switzerland' } } }],
        says: 'Its tag jurisdiction must be one of: CH, EU, EEA, US or another country.',
      },
      {
        name: 'a jurisdiction of origin that is none',
        stack: [{ type: bucket, inputs: { tags: { ...both, 'jurisdiction-of-origin': 'CH, XX' } } }],
      },
      {
        name: 'a tag key in capitals is another tag',
        stack: [{ type: bucket, inputs: { tags: { 'Data-Classification': 'high', jurisdiction: 'CH' } } }],
      },
      {
        name: 'a jurisdiction that the file permits is said by nobody of this resource',
        scheme: { jurisdictions: [{ by: 'ccm.yaml', codes: ['CH'] }] },
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'high' } } }],
      },
      {
        name: 'attached to an instance that says nothing either',
        stack: [
          { type: volume, name: 'disk', inputs: { encrypted: true } },
          { type: instance, name: 'app', inputs: { tags: {} } },
          { type: attachment, inputs: { volumeId: '?', instanceId: '?' }, from: { volumeId: ['disk'], instanceId: ['app'] } },
        ],
      },
      {
        name: 'a contractual constraint that the scheme requires too',
        scheme: { required: ['contractual-constraints'] },
        stack: [{ type: bucket, inputs: { tags: both } }],
        says: 'It has no tag contractual-constraints.',
      },
    ],
    unknown: [
      { name: 'unknown tags', stack: [{ type: bucket, inputs: { tags: UNKNOWN } }] },
      { name: 'an unknown class', stack: [{ type: bucket, inputs: { tags: { 'data-classification': UNKNOWN, jurisdiction: 'CH' } } }] },
      {
        name: 'an unknown jurisdiction',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'high', jurisdiction: UNKNOWN } } }],
      },
      {
        name: 'whom an attachment attaches is unknown',
        scheme: { required: ['data-type'] },
        stack: [
          { type: volume, name: 'disk', inputs: { encrypted: true } },
          { type: instance, name: 'app', inputs: { tags: {} } },
          {
            type: attachment,
            inputs: { volumeId: '?', instanceId: '?' },
            from: { volumeId: ['disk', 'other'], instanceId: ['app'] },
          },
          { type: volume, name: 'other', inputs: { encrypted: true } },
        ],
      },
    ],
    deferred: [
      {
        name: 'another resource may still tag or attach a volume',
        complete: false,
        stack: [{ type: volume, inputs: { availabilityZone: 'eu-central-2a' } }],
      },
      { name: 'an unknown tag of which the graph may tell', complete: false, stack: [{ type: bucket, inputs: { tags: UNKNOWN } }] },
    ],
    notApplicable: [
      { name: 'a packet filter holds no data', stack: [{ type: 'aws:ec2/securityGroup:SecurityGroup', inputs: {} }] },
      { name: 'a key holds no data', stack: [{ type: 'aws:kms/key:Key', inputs: {} }] },
    ],
  },
  'labels-reach-what-it-launches': {
    pass: [
      { name: 'tags for all its volumes', stack: [{ type: instance, inputs: { tags: both, volumeTags: both } }] },
      {
        name: 'tags in the block of its root volume',
        stack: [{ type: instance, inputs: { tags: both, rootBlockDevice: { tags: both } } }],
      },
      { name: 'tags of the provider', defaultTags: both, stack: [{ type: instance, inputs: {} }] },
    ],
    fail: [
      {
        name: 'no tags for its volumes',
        stack: [{ type: instance, inputs: { tags: both } }],
        says: 'What it launches will not carry the tags data-classification and jurisdiction.',
      },
      { name: 'one tag of two', stack: [{ type: instance, inputs: { tags: both, volumeTags: { 'data-classification': 'high' } } }] },
      {
        name: 'a data volume without them beside a root volume that has them',
        stack: [{ type: instance, inputs: { tags: both, rootBlockDevice: { tags: both }, ebsBlockDevices: [{ deviceName: '/dev/sdf' }] } }],
      },
      {
        name: 'a data volume without them beside one whose tags are unknown',
        stack: [
          {
            type: instance,
            inputs: { rootBlockDevice: { tags: both }, ebsBlockDevices: [{ tags: UNKNOWN }, { deviceName: '/dev/sdg' }] },
          },
        ],
      },
    ],
    unknown: [{ name: 'unknown tags for its volumes', stack: [{ type: instance, inputs: { tags: both, volumeTags: UNKNOWN } }] }],
    notApplicable: [{ name: 'a volume launches nothing', stack: [{ type: volume, inputs: { tags: both } }] }],
  },
});
