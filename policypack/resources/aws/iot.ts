import { policy } from '../kinds/identity';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const iot = awsRows({
  'aws:iot/policy:Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
});
