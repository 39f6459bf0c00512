import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const resourcegroups = awsRows({
  'aws:resourcegroups/group:Group': tagged,
  'aws:resourcegroups/resource:Resource': placed,
});
