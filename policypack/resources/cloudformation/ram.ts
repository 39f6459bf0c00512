import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const ram = cfnRows({
  'AWS::RAM::ResourceShare': tagged,
  'AWS::RAM::Permission': tagged,
});
