import { map, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { ownedBy } from '../owner-cells';
import { placed as setting, awsTagged as tagged } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const isCopy = cannot('It keeps the copies.');

export const backup = awsRows({
  'aws:backup/vault:Vault': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // A vault is always encrypted, by a key of AWS's where none is named (CloudFormation schema of AWS::Backup::BackupVault, 2026).
      encryption: (v, around) => one(always('vault', () => around.key(v, 'kmsKeyArn'))),
      exposure: (_v, around) =>
        map(around.pointingHere('aws:backup/vaultPolicy:VaultPolicy', 'backupVaultName'), ({ inputs }) =>
          openBy('its vault policy', () => inputs.policy),
        ),
      backup: isCopy,
    },
  },
  'aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (v, around) => one(always('vault', () => around.key(v, 'encryptionKeyArn'))),
      exposure: cannot('It is shared with accounts by name, through AWS RAM.'),
      backup: isCopy,
    },
  },
  'aws:backup/vaultPolicy:VaultPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('backupVaultName', 'aws:backup/vault:Vault'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:backup/plan:Plan': tagged,
  'aws:backup/selection:Selection': setting,
  'aws:backup/vaultLockConfiguration:VaultLockConfiguration': setting,
  'aws:backup/vaultNotifications:VaultNotifications': setting,
});
