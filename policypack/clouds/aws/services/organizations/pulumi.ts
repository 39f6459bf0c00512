import { cannot } from '../../../../engine/row';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';

export const organizations = awsRows({
  'aws:organizations/policy:Policy': {
    kind: policy,
    model: 'saas',
    facts: { access: cannot('It limits what accounts may allow, and allows nothing itself.') },
  },
  'aws:organizations/resourcePolicy:ResourcePolicy': {
    kind: policy,
    model: 'saas',
    facts: { admits: p => grantsOf(() => p.content, 'resource') },
  },
});
