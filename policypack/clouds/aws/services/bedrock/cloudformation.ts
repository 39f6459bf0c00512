import { one } from '../../../../engine/known';
import { closedWorkload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';

export const bedrock = cfnRows({
  'AWS::Bedrock::Agent': {
    kind: closedWorkload,
    names: ['agentName'],
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (Bedrock user guide, "Encryption of agent resources", 2026).
      encryption: (a, around) => one(always('agent', () => around.key(a, 'customerEncryptionKeyArn'))),
    },
  },
});
