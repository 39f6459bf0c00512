import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';

export const iot = cfnRows({
  'AWS::IoT::Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
});
