import { one } from '../../../../engine/known';
import { log } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const cloudwatch = cfnRows({
  'AWS::Logs::LogGroup': {
    kind: log,
    names: ['logGroupName'],
    facts: {
      // Always encrypted, with a key of the service's own unless another is named (CloudFormation schema of AWS::Logs::LogGroup, 2026).
      encryption: (g, around) => one(always('log group', () => around.key(g, 'kmsKeyId'))),
      exposure: g => openBy('its resource policy', () => g.resourcePolicyDocument as unknown),
    },
  },
  'AWS::Logs::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') } },
  'AWS::Logs::Destination': {
    kind: policy,
    names: ['destinationName'],
    facts: { admits: d => grantsOf(() => d.destinationPolicy, 'resource') },
  },
  'AWS::XRay::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') } },
});
