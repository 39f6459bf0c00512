import { one } from '../../engine/known';
import { always, regionOf, tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

export const sfn = awsRows({
  'aws:sfn/stateMachine:StateMachine': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
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
  'aws:sfn/activity:Activity': setting,
  'aws:sfn/alias:Alias': setting,
});
