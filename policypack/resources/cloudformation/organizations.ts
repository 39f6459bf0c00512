import { cannot } from '../../engine/row';
import { setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const organizations = cfnRows({
  'AWS::Organizations::Policy': {
    holds: 'identity',
    model: 'saas',
    facts: { tags: stackTags, access: cannot('It limits what accounts may allow, and allows nothing itself.') },
  },
  'AWS::Organizations::ResourcePolicy': {
    holds: 'identity',
    model: 'saas',
    facts: { tags: stackTags, admits: p => grantsOf(() => p.content as unknown, 'resource') },
  },
  'AWS::Organizations::Organization': setting,
  'AWS::Organizations::OrganizationalUnit': setting,
  'AWS::Organizations::Account': setting,
});
