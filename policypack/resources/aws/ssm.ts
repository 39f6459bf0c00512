import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap, text } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

export const ssm = awsRows({
  'aws:ssm/parameter:Parameter': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Every parameter is encrypted, a plain one with a key that AWS owns (Systems Manager user guide, "Data protection", 2026); plain
      // ones
      // are for what is no secret.
      encryption: (p, around) =>
        one(text(p.type) === 'SecureString' ? always('value', () => around.key(p, 'keyId')) : { ...always('value'), meant: true }),
      exposure: cannot('A parameter is read through IAM alone.'),
      backup: cannot('Parameter Store keeps the last hundred versions, for as long as the parameter is there.'),
    },
  },
  'aws:ssm/document:Document': setting,
  'aws:ssm/association:Association': setting,
  'aws:ssm/activation:Activation': setting,
  'aws:ssm/maintenanceWindow:MaintenanceWindow': setting,
  'aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget': setting,
  'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask': setting,
  'aws:ssm/patchBaseline:PatchBaseline': setting,
  'aws:ssm/patchGroup:PatchGroup': setting,
  'aws:ssm/defaultPatchBaseline:DefaultPatchBaseline': setting,
  'aws:ssm/resourceDataSync:ResourceDataSync': setting,
  'aws:ssm/serviceSetting:ServiceSetting': setting,
});
