import { one } from '../../../../engine/known';
import { vault } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { openBy } from '../../shared/policies';

export const backup = cfnRows({
  'AWS::Backup::BackupVault': {
    kind: vault,
    names: ['backupVaultName'],
    facts: {
      // A vault is always encrypted, by a key of AWS's where none is named (CloudFormation schema of AWS::Backup::BackupVault, 2026).
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: v => openBy('its vault policy', () => v.accessPolicy as unknown),
    },
  },
  'AWS::Backup::LogicallyAirGappedBackupVault': {
    kind: vault,
    names: ['backupVaultName'],
    facts: {
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: v => openBy('its vault policy', () => v.accessPolicy as unknown),
    },
  },
});
