import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;
const worker = { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const synthetics = awsRows({
  'aws:synthetics/canary:Canary': worker,
  'aws:synthetics/group:Group': tagged,
  'aws:synthetics/groupAssociation:GroupAssociation': placed,
});
