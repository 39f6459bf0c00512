import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const amplify = cfnRows({
  'AWS::Amplify::App': tagged,
  'AWS::Amplify::Branch': tagged,
  'AWS::Amplify::Domain': placed,
  'AWS::Amplify::Webhook': tagged,
});
