import { one } from '../../engine/known';
import { always, regionOf } from '../cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const sfn = cfnRows({
  'AWS::StepFunctions::StateMachine': {
    holds: 'compute',
    model: 'paas',
    names: ['stateMachineName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Step Functions developer guide, "Data at rest encryption",
      // 2026).
      encryption: (m, around) =>
        one(
          always('execution history', () =>
            m.encryptionConfiguration ? around.key(m.encryptionConfiguration, 'kmsKeyId') : 'provider-key',
          ),
        ),
    },
  },
  'AWS::StepFunctions::Activity': setting,
  'AWS::StepFunctions::StateMachineAlias': setting,
  'AWS::StepFunctions::StateMachineVersion': setting,
});
