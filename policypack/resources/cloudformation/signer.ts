import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { signing } from '../signer-cells';
import { stackTags } from '../tag-cells';

export const signer = cfnRows({
  'AWS::Signer::SigningProfile': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
  'AWS::Signer::ProfilePermission': { holds: 'identity', model: 'paas', facts: { location: regionOf, admits: signing } },
});
