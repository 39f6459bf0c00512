import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const ram = awsRows({
  'aws:ram/resourceShare:ResourceShare': tagged,
  'aws:ram/principalAssociation:PrincipalAssociation': placed,
  'aws:ram/resourceAssociation:ResourceAssociation': placed,
  'aws:ram/resourceShareAccepter:ResourceShareAccepter': placed,
  'aws:ram/permission:Permission': tagged,
});
