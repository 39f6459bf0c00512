import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

const store = (encrypted: unknown, key: unknown = 'provider-key') => ({ what: 'file system', encrypted, key });
const automatic = (days: unknown) => ({ by: 'automatic backups', days });
const anyoneMay = { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:ClientMount' }] };
const mounted = { Statement: [{ ...anyoneMay.Statement[0], Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } } }] };

describe('EFS', () => {
  const efs = 'aws:efs/fileSystem:FileSystem';
  const policy = (status: unknown) =>
    other('policy', 'aws:efs/backupPolicy:BackupPolicy', { fileSystemId: ref('it'), backupPolicy: { status } });
  lines({
    'is not encrypted unless it says so': { stack: [subject(efs)], aspect: 'encryption', is: [store(false)] },
    'is encrypted in a template': {
      stack: [subject('AWS::EFS::FileSystem', { encrypted: 'true', kmsKeyId: 'own' })],
      aspect: 'encryption',
      is: [store(true, 'customer-key')],
    },
    'may be encrypted': { stack: [subject('AWS::EFS::FileSystem', { encrypted: UNKNOWN })], aspect: 'encryption', is: ['unknown'] },
    'has no backups by default': { stack: [subject(efs)], aspect: 'backup', is: [automatic(0)] },
    'has backups in a single zone': {
      stack: [subject(efs, { availabilityZoneName: 'eu-central-1a' })],
      aspect: 'backup',
      is: [automatic(35)],
    },
    'has backups by policy': { stack: [subject(efs), policy('ENABLED')], aspect: 'backup', is: [automatic(35)] },
    'has none by policy, though in a single zone': {
      stack: [subject(efs, { availabilityZoneName: 'eu-central-1a' }), policy('DISABLED')],
      aspect: 'backup',
      is: [automatic(0)],
    },
    'has backups by plan': {
      stack: [
        subject(efs),
        other('plan', 'aws:backup/plan:Plan', { rules: [{ lifecycle: { deleteAfter: 90 } }] }),
        other('selection', 'aws:backup/selection:Selection', {
          planId: ref('plan'),
          resources: ['arn:aws:elasticfilesystem:*:*:file-system/*'],
        }),
      ],
      aspect: 'backup',
      is: [automatic(0), { by: 'planned backups', days: 90 }],
    },
    'waits for a policy': { stack: [subject(efs)], complete: false, aspect: 'backup', is: ['deferred', 'deferred', 'deferred'] },
    'has backups by the policy in it': {
      stack: [subject('AWS::EFS::FileSystem', { backupPolicy: { status: 'ENABLED' } })],
      aspect: 'backup',
      is: [automatic(35)],
    },
    'is open by policy': {
      stack: [
        subject(efs),
        other('policy', 'aws:efs/fileSystemPolicy:FileSystemPolicy', { fileSystemId: ref('it'), policy: JSON.stringify(anyoneMay) }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its file system policy', public: true }],
    },
    'is closed to all but its network': {
      stack: [subject('AWS::EFS::FileSystem', { fileSystemPolicy: mounted })],
      aspect: 'exposure',
      is: [{ through: 'its file system policy', public: false }],
    },
    'is closed without a policy': {
      stack: [subject('AWS::EFS::FileSystem')],
      aspect: 'exposure',
      is: [{ through: 'its file system policy', public: false }],
    },
    'has tags of another name in templates': {
      stack: [subject('AWS::EFS::FileSystem', { fileSystemTags: [{ key: 'a', value: 'b' }] })],
      tags: ['a', 'c'],
      defaultTags: { c: 'd' },
      aspect: 'tags',
      is: { a: 'b', c: 'd' },
    },
    'is in its zone': {
      stack: [subject(efs, { availabilityZoneName: 'eu-central-1a' })],
      region: 'eu-central-1',
      aspect: 'location',
      is: { region: 'eu-central-1', zone: 'eu-central-1a' },
    },
  });
});
