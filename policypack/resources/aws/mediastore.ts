import { map } from '../../engine/known';
import { store } from '../kinds/data';
import { policy } from '../kinds/identity';
import { copiesNothing, mediaObjects } from '../media-cells';
import { ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const mediastore = awsRows({
  'aws:mediastore/container:Container': {
    kind: store,
    facts: {
      encryption: () => mediaObjects,
      exposure: (_c, around) =>
        map(around.pointingHere('aws:mediastore/containerPolicy:ContainerPolicy', 'containerName'), ({ inputs }) =>
          openBy('its container policy', () => inputs.policy),
        ),
      backup: copiesNothing,
    },
  },
  'aws:mediastore/containerPolicy:ContainerPolicy': {
    kind: policy,
    belongsTo: ownedBy('containerName', 'aws:mediastore/container:Container'),
    facts: { admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
