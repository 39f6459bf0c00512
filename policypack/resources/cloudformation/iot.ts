import { policy } from '../kinds/identity';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';

export const iot = cfnRows({
  'AWS::IoT::Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policyDocument as unknown, 'identity') } },
});
