import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, text } from '../cells';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const ssm = cfnRows({
  'AWS::SSM::Parameter': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Every parameter is encrypted, a plain one with a key that AWS owns (Systems Manager user guide, "Data protection", 2026); plain
      // ones
      // are for what is no secret.
      encryption: p => one(text(p.type) === 'SecureString' ? always('value') : { ...always('value'), meant: true }),
      exposure: cannot('A parameter is read through IAM alone.'),
      backup: cannot('Parameter Store keeps the last hundred versions, for as long as the parameter is there.'),
    },
  },
  'AWS::SSM::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
  'AWS::SSM::Document': setting,
  'AWS::SSM::Association': setting,
  'AWS::SSM::MaintenanceWindow': setting,
  'AWS::SSM::MaintenanceWindowTarget': setting,
  'AWS::SSM::MaintenanceWindowTask': setting,
  'AWS::SSM::PatchBaseline': setting,
  'AWS::SSM::ResourceDataSync': setting,
});
