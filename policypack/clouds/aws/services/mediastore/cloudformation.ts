import type { Table } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { copiesNothing, mediaObjects } from '../../shared/media';
import { openBy } from '../../shared/policies';
import { uncheckedRows } from '../../shared/unchecked';

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
