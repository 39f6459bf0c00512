import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { openBy } from '../policy-cells';
import { cfnRows } from '../row';
import { stackTagsIn } from '../tag-cells';

const isCopy = cannot('It keeps the copies.');

export const backup = cfnRows({
  'AWS::Backup::BackupVault': {
    holds: 'data',
    model: 'paas',
    names: ['backupVaultName'],
    facts: {
      tags: stackTagsIn('backupVaultTags'),
      location: regionOf,
      // A vault is always encrypted, by a key of AWS's where none is named (CloudFormation schema of AWS::Backup::BackupVault, 2026).
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: v => openBy('its vault policy', () => v.accessPolicy as unknown),
      backup: isCopy,
    },
  },
  'AWS::Backup::LogicallyAirGappedBackupVault': {
    holds: 'data',
    model: 'paas',
    names: ['backupVaultName'],
    facts: {
      tags: stackTagsIn('backupVaultTags'),
      location: regionOf,
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: v => openBy('its vault policy', () => v.accessPolicy as unknown),
      backup: isCopy,
    },
  },
  'AWS::Backup::BackupPlan': { holds: 'other', model: 'paas', facts: { tags: stackTagsIn('backupPlanTags'), location: regionOf } },
  'AWS::Backup::BackupSelection': { holds: 'other', model: 'paas', facts: { location: regionOf } },
});
