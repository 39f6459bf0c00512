import type { Cloud } from '../../engine/cloud';
import { regions, zonesAbroad } from './regions';

const keyTypes = [
  'aws:kms/key:Key',
  'aws:kms/externalKey:ExternalKey',
  'aws:kms/replicaKey:ReplicaKey',
  'aws:kms/replicaExternalKey:ReplicaExternalKey',
  'aws:kms/alias:Alias',
  'AWS::KMS::Key',
  'AWS::KMS::ReplicaKey',
  'AWS::KMS::Alias',
];
/** `alias/aws/ebs`, by itself or at the end of an ARN, or `aws/ebs` as the console has it: a key that AWS manages (KMS developer guide, 2026). */
const awsAlias = /(^|:)(alias\/)?aws\//;

/** A key by its alias or id, whatever the region and account before it: an ARN may leave those open. */
const keyAtEnd = /(?<=^|:)(?:alias|key)\/[^\uFFFC]+$/;

/** `sg-0123456789abcdef0`: an id that AWS makes up (EC2 user guide, "Resource IDs", 2026). */
const awsId = /^[a-z]{1,10}-(?:[a-z]{1,6}-)?[0-9a-f]{8}(?:[0-9a-f]{9})?$/;

/** A name as given, and the part of an ARN or URL that is a name by itself. */
function spellings(value: string): readonly string[] {
  if (value.startsWith('https://')) return [value, value.slice(value.lastIndexOf('/') + 1)];
  const arn = value.startsWith('arn:');
  const resource = arn ? value.split(':').slice(5).join(':') : value;
  // `function:name:alias` and `name:alias` mean the function: what follows the name is one of its versions.
  const [kind, named] = resource.split(':');
  const versioned = arn ? named : kind;
  const parts = arn ? [resource, resource.slice(resource.lastIndexOf('/') + 1), resource.slice(resource.lastIndexOf(':') + 1)] : [];
  return [value, ...parts, ...(versioned === undefined || versioned === value ? [] : [versioned])].filter(part => part !== '');
}

export const aws: Cloud = {
  keyTypes,
  providerManaged: key => awsAlias.test(key),
  keyIn: like => keyAtEnd.exec(like)?.[0],
  spellings,
  isGivenId: name => awsId.test(name),
  identifiers: ['id', 'arn'],
  regions,
  zonesAbroad,
  assurances: [
    { name: 'ebs-encryption-by-default', sentence: 'The account encrypts every new EBS volume.' },
    { name: 's3-account-public-access-block', sentence: 'The account blocks public access to all its buckets.' },
    {
      name: 'backup-plan',
      sentence: 'A backup plan of the organisation selects every resource that AWS Backup supports, for as long as any class demands.',
    },
  ],
};
