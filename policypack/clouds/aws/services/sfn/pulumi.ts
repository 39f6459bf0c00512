import { one } from '../../../../engine/known';
import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';

export const sfn = awsRows({
  'aws:sfn/stateMachine:StateMachine': {
    kind: workload,
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
