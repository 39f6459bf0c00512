import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { copiesNothing, mediaObjects } from '../media-cells';
import { openBy } from '../policy-cells';
import { stackTags } from '../tag-cells';

export const mediastore: Table = uncheckedRows({
  'AWS::MediaStore::Container': {
    holds: 'data',
    model: 'paas',
    names: ['containerName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: () => mediaObjects,
      exposure: c => openBy('its container policy', () => c.policy),
      backup: copiesNothing,
    },
  },
});
