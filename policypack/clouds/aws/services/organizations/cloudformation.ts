import { cannot } from '../../../../engine/row';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';

export const organizations = cfnRows({
  'AWS::Organizations::Policy': {
    kind: policy,
    model: 'saas',
    facts: { access: cannot('It limits what accounts may allow, and allows nothing itself.') },
  },
  'AWS::Organizations::ResourcePolicy': {
    kind: policy,
    model: 'saas',
    facts: { admits: p => grantsOf(() => p.content as unknown, 'resource') },
  },
});
