import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedStore } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';

export const codecommit = cfnRows({
  'AWS::CodeCommit::Repository': {
    kind: closedStore,
    names: ['repositoryName'],
    facts: {
      // Always encrypted, with AWS's key for CodeCommit in the account unless another is named (CodeCommit API, CreateRepository, 2026).
      encryption: (r, around) => one(always('repository', () => around.key(r, 'kmsKeyId'))),
      backup: cannot('CodeCommit offers no copies of a repository, and AWS Backup takes none; each clone is one.'),
    },
  },
});
