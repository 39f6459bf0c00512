import { regionOf, tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

const worker = { holds: 'compute', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const synthetics = awsRows({
  'aws:synthetics/canary:Canary': worker,
  'aws:synthetics/group:Group': tagged,
  'aws:synthetics/groupAssociation:GroupAssociation': placed,
});
