import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const codecommit = cfnRows({
  'AWS::CodeCommit::Repository': {
    holds: 'data',
    model: 'paas',
    names: ['repositoryName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with AWS's key for CodeCommit in the account unless another is named (CodeCommit API, CreateRepository, 2026).
      encryption: (r, around) => one(always('repository', () => around.key(r, 'kmsKeyId'))),
      exposure: cannot('A repository is reached through IAM alone.'),
      backup: cannot('CodeCommit offers no copies of a repository, and AWS Backup takes none; each clone is one.'),
    },
  },
});
