import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { placed } from '../plain-rows';
import { awsRows } from '../row';

export const codecommit = awsRows({
  'aws:codecommit/repository:Repository': {
    holds: 'data',
    model: 'paas',
    names: ['repositoryName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AWS's key for CodeCommit in the account unless another is named (CodeCommit API, CreateRepository, 2026).
      encryption: (r, around) => one(always('repository', () => around.key(r, 'kmsKeyId'))),
      exposure: cannot('A repository is reached through IAM alone.'),
      backup: cannot('CodeCommit offers no copies of a repository, and AWS Backup takes none; each clone is one.'),
    },
  },
  'aws:codecommit/trigger:Trigger': placed,
  'aws:codecommit/approvalRuleTemplate:ApprovalRuleTemplate': placed,
});
