import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { store } from '../kinds/data';
import { copiesNothing, mediaObjects } from '../media-cells';
import { openBy } from '../policy-cells';

export const mediastore: Table = uncheckedRows({
  'AWS::MediaStore::Container': {
    kind: store,
    names: ['containerName'],
    facts: {
      encryption: () => mediaObjects,
      exposure: c => openBy('its container policy', () => c.policy),
      backup: copiesNothing,
    },
  },
});
