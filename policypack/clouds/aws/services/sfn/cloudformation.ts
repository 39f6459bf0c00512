import { one } from '../../../../engine/known';
import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';

export const sfn = cfnRows({
  'AWS::StepFunctions::StateMachine': {
    kind: workload,
    names: ['stateMachineName'],
    facts: {
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
});
