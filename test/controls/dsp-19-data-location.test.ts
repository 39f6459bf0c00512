import dsp19 from '../../controls/dsp-19-data-location';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const volume = 'aws:ebs/volume:Volume';
const instance = 'aws:ec2/instance:Instance';
const bucket = 'aws:s3/bucket:Bucket';
const database = 'aws:rds/instance:Instance';
const attachment = 'aws:ec2/volumeAttachment:VolumeAttachment';
const swiss = { jurisdictions: [{ by: 'ccm.yaml', codes: ['CH'] }] };
const european = { jurisdictions: [{ by: 'ccm.yaml', codes: ['CH', 'EEA'] }] };
const polish = { jurisdictions: [{ by: 'ccm.yaml', codes: ['PL'] }] };

testControl(dsp19, {
  'in-permitted-jurisdiction': {
    pass: [
      { name: 'Zurich, for Swiss data', scheme: swiss, stack: [{ type: volume, inputs: { availabilityZone: 'eu-central-2a', tags: {} } }] },
      { name: 'Zurich by its provider', scheme: swiss, region: 'eu-central-2', stack: [{ type: bucket, inputs: { bucket: 'b' } }] },
      {
        name: 'Zurich by its own region, wherever its provider is',
        scheme: swiss,
        region: 'us-east-1',
        stack: [{ type: bucket, inputs: { region: 'eu-central-2' } }],
      },
      {
        name: 'Paris is in the EEA',
        scheme: european,
        region: 'eu-west-3',
        stack: [{ type: database, inputs: { storageEncrypted: true } }],
      },
      { name: 'a tag alone', region: 'eu-central-2', stack: [{ type: bucket, inputs: { tags: { jurisdiction: 'CH' } } }] },
      {
        name: 'a region permits itself',
        scheme: { jurisdictions: [{ by: 'ccm.yaml', codes: ['us-east-1'] }] },
        region: 'us-east-1',
        stack: [{ type: bucket, inputs: {} }],
      },
      {
        name: 'a zone of Frankfurt in Warsaw is in Poland',
        scheme: polish,
        stack: [{ type: instance, inputs: { availabilityZone: 'eu-central-1-waw-1a', tags: { jurisdiction: 'EU' } } }],
      },
    ],
    fail: [
      {
        name: 'Virginia, for Swiss data',
        scheme: swiss,
        stack: [{ type: volume, inputs: { availabilityZone: 'us-east-1a', tags: { jurisdiction: 'CH' } } }],
        says: 'It would be in us-east-1 (US); permitted by ccm.yaml: CH; tag jurisdiction: CH.',
      },
      { name: 'London is in no EEA', scheme: european, region: 'eu-west-2', stack: [{ type: bucket, inputs: {} }] },
      {
        name: 'permitted by the file, not by the tag',
        scheme: european,
        region: 'eu-west-3',
        stack: [{ type: bucket, inputs: { tags: { jurisdiction: 'CH' } } }],
      },
      {
        name: 'permitted by the tag, not by the file',
        scheme: swiss,
        region: 'eu-west-3',
        stack: [{ type: bucket, inputs: { tags: { jurisdiction: 'EEA' } } }],
      },
      {
        name: 'a zone of Frankfurt in Warsaw is not in Germany',
        scheme: { jurisdictions: [{ by: 'ccm.yaml', codes: ['DE'] }] },
        stack: [{ type: instance, inputs: { availabilityZone: 'eu-central-1-waw-1a', tags: { jurisdiction: 'EU' } } }],
        says: 'It would be in eu-central-1-waw-1 (PL); permitted by ccm.yaml: DE; tag jurisdiction: EU.',
      },
      {
        name: 'the tag of the instance it is attached to',
        stack: [
          { type: volume, name: 'disk', inputs: { availabilityZone: 'eu-central-1a' } },
          { type: instance, name: 'app', inputs: { tags: { jurisdiction: 'CH' } } },
          { type: attachment, inputs: { volumeId: '?', instanceId: '?' }, from: { volumeId: ['disk'], instanceId: ['app'] } },
        ],
      },
      {
        name: 'a region whose country nobody publishes is in no country',
        scheme: european,
        region: 'eu-isoe-west-1',
        stack: [{ type: bucket, inputs: {} }],
        says: 'It would be in eu-isoe-west-1 (no single country); permitted by ccm.yaml: CH, EEA.',
      },
    ],
    unknown: [
      {
        name: 'no jurisdiction is declared anywhere',
        region: 'us-east-1',
        stack: [{ type: bucket, inputs: {} }],
        says: 'No jurisdiction is declared.',
      },
      { name: 'a region from the environment alone', scheme: swiss, stack: [{ type: bucket, inputs: {} }] },
      { name: 'an unknown region', scheme: swiss, stack: [{ type: bucket, inputs: { region: UNKNOWN } }] },
      { name: 'a region that we do not know', scheme: swiss, region: 'xx-nowhere-9', stack: [{ type: bucket, inputs: {} }] },
      {
        name: 'a tag with a code that is none of ours',
        region: 'eu-central-2',
        stack: [{ type: bucket, inputs: { tags: { jurisdiction: 'Switzerland' } } }],
      },
      {
        name: 'an unknown jurisdiction tag',
        scheme: swiss,
        region: 'eu-central-2',
        stack: [{ type: bucket, inputs: { tags: { jurisdiction: UNKNOWN } } }],
      },
    ],
    deferred: [
      {
        name: 'a volume that a tag or an instance may still bind to another place',
        complete: false,
        scheme: swiss,
        stack: [{ type: volume, inputs: { availabilityZone: 'eu-central-2a' } }],
      },
    ],
    notApplicable: [
      {
        name: 'a packet filter holds no data',
        scheme: swiss,
        region: 'us-east-1',
        stack: [{ type: 'aws:ec2/securityGroup:SecurityGroup', inputs: {} }],
      },
    ],
  },
  'storable-class': {
    pass: [
      { name: 'data that may be kept', stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'high' } } }] },
      { name: 'what is assumed may be kept', stack: [{ type: bucket, inputs: {} }] },
    ],
    fail: [
      {
        name: 'card numbers',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'credit-card' } } }],
        says: 'Data of class credit-card must not be kept anywhere.',
      },
      {
        name: 'what must not even exist',
        stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'forbidden' } } }],
        says: 'Data of class forbidden must not be created anywhere.',
      },
      {
        name: 'a volume of an instance that handles card numbers',
        stack: [
          { type: volume, name: 'disk', inputs: {} },
          { type: instance, name: 'app', inputs: { tags: { 'data-classification': 'credit-card' } } },
          { type: attachment, inputs: { volumeId: '?', instanceId: '?' }, from: { volumeId: ['disk'], instanceId: ['app'] } },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown class', stack: [{ type: bucket, inputs: { tags: { 'data-classification': UNKNOWN } } }] },
      { name: 'a misspelt class is any class', stack: [{ type: bucket, inputs: { tags: { 'data-classification': 'credit-crad' } } }] },
    ],
    deferred: [
      { name: 'a volume that may still be attached to anything', complete: false, stack: [{ type: volume, inputs: { encrypted: true } }] },
    ],
    notApplicable: [
      { name: 'an instance keeps nothing itself', stack: [{ type: instance, inputs: { tags: { 'data-classification': 'credit-card' } } }] },
    ],
  },
});
