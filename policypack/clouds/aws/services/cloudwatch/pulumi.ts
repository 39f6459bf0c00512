import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { log } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

export const cloudwatch = awsRows({
  'aws:cloudwatch/logGroup:LogGroup': {
    kind: log,
    facts: {
      // Always encrypted, with a key of the service's own unless another is named (CloudFormation schema of AWS::Logs::LogGroup, 2026).
      encryption: (g, around) => one(always('log group', () => around.key(g, 'kmsKeyId'))),
      exposure: cannot('A log group is read through IAM alone.'),
    },
  },
  'aws:cloudwatch/logResourcePolicy:LogResourcePolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy': {
    kind: policy,
    facts: { admits: p => grantsOf(() => p.accessPolicy, 'resource') },
  },
  'aws:xray/encryptionConfig:EncryptionConfig': {
    kind: setting,
    facts: { encryption: (c, around) => one(always('traces', () => around.key(c, 'keyId'))) },
  },
  'aws:xray/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') } },
});
