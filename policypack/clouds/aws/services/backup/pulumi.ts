import { map, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { vault } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const backup = awsRows({
  'aws:backup/vault:Vault': {
    kind: vault,
    facts: {
      // A vault is always encrypted, by a key of AWS's where none is named (CloudFormation schema of AWS::Backup::BackupVault, 2026).
      encryption: (v, around) => one(always('vault', () => around.key(v, 'kmsKeyArn'))),
      exposure: (_v, around) =>
        map(around.pointingHere('aws:backup/vaultPolicy:VaultPolicy', 'backupVaultName'), ({ inputs }) =>
          openBy('its vault policy', () => inputs.policy),
        ),
    },
  },
  'aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault': {
    kind: vault,
    facts: {
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: cannot('It is shared with accounts by name, through AWS RAM.'),
    },
  },
  'aws:backup/vaultPolicy:VaultPolicy': {
    kind: policy,
    belongsTo: ownedBy('backupVaultName', 'aws:backup/vault:Vault'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
