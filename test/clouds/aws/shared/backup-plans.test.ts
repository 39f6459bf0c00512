import { lines, other, ref, subject } from '../../../support/rows';
import { UNKNOWN } from '../../../support/samples';

const volume = 'aws:ebs/volume:Volume';
const plan = (deleteAfter?: unknown) =>
  other('plan', 'aws:backup/plan:Plan', {
    name: 'daily',
    rules: [{ ruleName: 'daily', lifecycle: deleteAfter === undefined ? undefined : { deleteAfter } }],
  });
const selection = (inputs: Record<string, unknown>) =>
  other('selection', 'aws:backup/selection:Selection', { planId: ref('plan'), ...inputs });
const kept = (days: unknown) => ({ by: 'planned backups', days });

describe('a plan of AWS Backup', () => {
  const inputs = { tags: { backup: 'daily', env: 'prod' } };
  const selected = (by: Record<string, unknown>, ...is: readonly unknown[]) =>
    ({
      stack: [subject(volume, inputs), plan(35), selection(by)],
      region: 'eu-central-1',
      aspect: 'backup',
      is: [...is, 'unknown'],
    }) as const;
  lines({
    'keeps what it selects by ARN': selected({ resources: [ref('it')] }, kept(35)),
    'keeps what it selects by tag': selected({ selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'daily' }] }, kept(35)),
    'leaves another tag alone': selected({ selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'weekly' }] }),
    'keeps all, where it names all': selected({ resources: ['*'] }, kept(35)),
    'keeps all of a kind': selected({ resources: ['arn:aws:ec2:*:*:volume/*'] }, kept(35)),
    'keeps all of a kind in its region': selected({ resources: ['arn:aws:ec2:eu-central-1:*:volume/*'] }, kept(35)),
    'leaves another region alone': selected({ resources: ['arn:aws:ec2:us-east-1:*:volume/*'] }),
    'leaves another kind alone': selected({ resources: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:rds:*:*:db:*'] }),
    'may keep some of a kind': selected({ resources: ['arn:aws:ec2:*:*:volume/vol-0*'] }, 'unknown'),
    'keeps by ARN whatever else it does not tell': selected({ resources: [UNKNOWN, ref('it')] }, kept(35)),
    'may keep what a name that is not known names': selected({ resources: [UNKNOWN] }, 'unknown'),
    'keeps everything where it selects nothing in particular': selected({}, kept(35)),
    'keeps what meets its conditions': selected(
      {
        resources: ['*'],
        conditions: [
          { stringEquals: [{ key: 'aws:ResourceTag/env', value: 'prod' }], stringLikes: [{ key: 'aws:ResourceTag/backup', value: 'd*' }] },
        ],
      },
      kept(35),
    ),
    'leaves what does not meet all conditions': selected({
      resources: ['*'],
      conditions: [
        {
          stringEquals: [{ key: 'aws:ResourceTag/env', value: 'prod' }],
          stringNotEquals: [{ key: 'aws:ResourceTag/backup', value: 'daily' }],
        },
      ],
    }),
    'leaves what it excludes': selected({ resources: ['*'], notResources: ['arn:aws:ec2:*:*:volume/*'] }),
    'keeps for ever without an end': {
      stack: [subject(volume), plan(), selection({ resources: ['*'] })],
      aspect: 'backup',
      is: [kept(Number.POSITIVE_INFINITY), 'unknown'],
    },
    'keeps for ever where it says -1': {
      stack: [subject(volume), plan('-1'), selection({ resources: ['*'] })],
      aspect: 'backup',
      is: [kept(Number.POSITIVE_INFINITY), 'unknown'],
    },
    'is unknown where it stands elsewhere': {
      stack: [subject(volume), other('selection', 'aws:backup/selection:Selection', { planId: 'p-1', resources: ['*'] })],
      aspect: 'backup',
      is: ['unknown', 'unknown'],
    },
    'is assured': {
      stack: [subject(volume)],
      outside: { assured: ['backup-plan'] },
      aspect: 'backup',
      is: [{ by: 'backup plan', days: Number.POSITIVE_INFINITY }],
    },
    'waits for the stack': {
      stack: [subject(volume)],
      complete: false,
      aspect: 'backup',
      is: ['deferred', 'deferred', 'deferred', 'deferred'],
    },
    'keeps what a template selects by tag': {
      stack: [
        subject('AWS::EC2::Volume', { tags: [{ key: 'backup', value: 'daily' }] }),
        other('plan', 'AWS::Backup::BackupPlan', { backupPlan: { backupPlanRule: [{ lifecycle: { deleteAfterDays: '14' } }] } }),
        other('selection', 'AWS::Backup::BackupSelection', {
          backupPlanId: ref('plan'),
          backupSelection: { listOfTags: [{ conditionType: 'STRINGEQUALS', conditionKey: 'backup', conditionValue: 'daily' }] },
        }),
      ],
      aspect: 'backup',
      is: [kept(14), 'unknown'],
    },
    'keeps what a template selects by ARN, and no other': {
      stack: [
        subject('AWS::EC2::Instance'),
        other('plan', 'AWS::Backup::BackupPlan', { backupPlan: { backupPlanRule: [{ lifecycle: { deleteAfterDays: 14 } }] } }),
        other('mine', 'AWS::Backup::BackupSelection', { backupPlanId: ref('plan'), backupSelection: { resources: [ref('it')] } }),
        other('disk', 'AWS::EC2::Volume'),
        other('theirs', 'AWS::Backup::BackupSelection', { backupPlanId: ref('plan'), backupSelection: { resources: [ref('disk')] } }),
      ],
      aspect: 'backup',
      is: [kept(14), 'unknown'],
    },
  });
});

describe('a lifecycle policy', () => {
  const policy = (details: Record<string, unknown>, state?: string) =>
    other('policy', 'aws:dlm/lifecyclePolicy:LifecyclePolicy', {
      state,
      policyDetails: { resourceTypes: ['VOLUME'], targetTags: { backup: 'daily' }, ...details },
    });
  const tagged = subject(volume, { tags: { backup: 'daily' } });
  const snapshots = (days: unknown) => ({ by: 'scheduled snapshots', days });
  lines({
    'keeps snapshots for a while': {
      stack: [tagged, policy({ schedules: [{ retainRule: { interval: 2, intervalUnit: 'WEEKS' } }] })],
      aspect: 'backup',
      is: [snapshots(14), 'unknown'],
    },
    'keeps a number of snapshots': {
      stack: [tagged, policy({ schedules: [{ createRule: { interval: 12 }, retainRule: { count: 14 } }] })],
      aspect: 'backup',
      is: [snapshots(7), 'unknown'],
    },
    'may keep a number by the calendar': {
      stack: [tagged, policy({ schedules: [{ createRule: { cronExpression: 'cron(0 1 * * ? *)' }, retainRule: { count: 14 } }] })],
      aspect: 'backup',
      is: ['unknown', 'unknown'],
    },
    'keeps nothing when it is off': {
      stack: [tagged, policy({ schedules: [{ retainRule: { interval: 2, intervalUnit: 'WEEKS' } }] }, 'DISABLED')],
      aspect: 'backup',
      is: ['unknown'],
    },
    'keeps nothing of what carries other tags': {
      stack: [
        subject(volume, { tags: { backup: 'none' } }),
        policy({ schedules: [{ retainRule: { interval: 2, intervalUnit: 'WEEKS' } }] }),
      ],
      aspect: 'backup',
      is: ['unknown'],
    },
    'keeps snapshots in a template': {
      stack: [
        subject('AWS::EC2::Volume', { tags: [{ key: 'backup', value: 'daily' }] }),
        other('policy', 'AWS::DLM::LifecyclePolicy', {
          policyDetails: {
            resourceTypes: ['VOLUME'],
            targetTags: [{ key: 'backup', value: 'daily' }],
            schedules: [{ retainRule: { interval: 1, intervalUnit: 'MONTHS' } }],
          },
        }),
      ],
      aspect: 'backup',
      is: [snapshots(30), 'unknown'],
    },
  });
});

describe('a vault', () => {
  const grant = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'backup:CopyIntoBackupVault', Resource: '*' }] };
  lines({
    'is encrypted, by the key it names': {
      stack: [subject('aws:backup/vault:Vault', { kmsKeyArn: ref('key') }), other('key', 'aws:kms/key:Key')],
      aspect: 'encryption',
      is: [{ what: 'vault', encrypted: true, key: 'customer-key' }],
    },
    'is open by its policy': {
      stack: [
        subject('aws:backup/vault:Vault'),
        other('policy', 'aws:backup/vaultPolicy:VaultPolicy', { backupVaultName: ref('it'), policy: grant }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its vault policy', public: true }],
    },
    'is open by the policy in it': {
      stack: [subject('AWS::Backup::BackupVault', { accessPolicy: grant })],
      aspect: 'exposure',
      is: [{ through: 'its vault policy', public: true }],
    },
    'is encrypted by default in a template': {
      stack: [subject('AWS::Backup::BackupVault')],
      aspect: 'encryption',
      is: [{ what: 'vault', encrypted: true, key: 'provider-key' }],
    },
    'is opened by the policy in it, air-gapped': {
      stack: [subject('AWS::Backup::LogicallyAirGappedBackupVault', { accessPolicy: grant })],
      aspect: 'exposure',
      is: [{ through: 'its vault policy', public: true }],
    },
    'keeps its copies with the key that is named, of a program': {
      stack: [
        subject('aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault', { encryptionKeyArn: ref('key') }),
        other('key', 'aws:kms/key:Key'),
      ],
      aspect: 'encryption',
      is: [{ what: 'vault', encrypted: true, key: 'customer-key' }],
    },
    'keeps its copies with the key that is named, air-gapped': {
      stack: [subject('AWS::Backup::LogicallyAirGappedBackupVault', { encryptionKeyArn: ref('key') }), other('key', 'AWS::KMS::Key')],
      aspect: 'encryption',
      is: [{ what: 'vault', encrypted: true, key: 'customer-key' }],
    },
    'has tags of another name': {
      stack: [subject('AWS::Backup::BackupVault', { backupVaultTags: { a: 'b' } })],
      tags: ['a'],
      aspect: 'tags',
      is: { a: 'b' },
    },
  });
});
