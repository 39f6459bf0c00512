import { regionOf, tagMap } from './cells';
import { stackTags } from './tag-cells';

/** Nothing to tell by itself: read with others, or nothing that anybody asks. */
export const setting = { holds: 'other', model: 'paas', facts: {} } as const;
/** No more to tell than where it is. */
export const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;
export const placedInfrastructure = { holds: 'other', model: 'iaas', facts: { location: regionOf } } as const;
/** No more to tell than where it is and what it is tagged with, as Pulumi's `aws:` types write that. */
export const awsTagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
/** The same, as templates write it. */
export const cfnTagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
