import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedStore } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { always, text } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

export const ssm = cfnRows({
  'AWS::SSM::Parameter': {
    kind: closedStore,
    facts: {
      // Every parameter is encrypted, a plain one with a key that AWS owns (Systems Manager user guide, "Data protection", 2026); plain
      // ones
      // are for what is no secret.
      encryption: p => one(text(p.type) === 'SecureString' ? always('value') : { ...always('value'), meant: true }),
      backup: cannot('Parameter Store keeps the last hundred versions, for as long as the parameter is there.'),
    },
  },
  'AWS::SSM::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
});
