import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';

export const iot = awsRows({
  'aws:iot/policy:Policy': { kind: policy, facts: { access: p => grantsOf(() => p.policy, 'identity') } },
});
