import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedStore } from '../../kinds/data';
import { awsRows } from '../../row';
import { always, text } from '../../shared/cells';

export const ssm = awsRows({
  'aws:ssm/parameter:Parameter': {
    kind: closedStore,
    facts: {
      // Every parameter is encrypted, a plain one with a key that AWS owns (Systems Manager user guide, "Data protection", 2026); plain
      // ones
      // are for what is no secret.
      encryption: (p, around) =>
        one(text(p.type) === 'SecureString' ? always('value', () => around.key(p, 'keyId')) : { ...always('value'), meant: true }),
      backup: cannot('Parameter Store keeps the last hundred versions, for as long as the parameter is there.'),
    },
  },
});
