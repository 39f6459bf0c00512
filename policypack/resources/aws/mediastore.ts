import { map } from '../../engine/known';
import { regionOf, tagMap } from '../cells';
import { copiesNothing, mediaObjects } from '../media-cells';
import { ownedBy } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const mediastore = awsRows({
  'aws:mediastore/container:Container': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: () => mediaObjects,
      exposure: (_c, around) =>
        map(around.pointingHere('aws:mediastore/containerPolicy:ContainerPolicy', 'containerName'), ({ inputs }) =>
          openBy('its container policy', () => inputs.policy),
        ),
      backup: copiesNothing,
    },
  },
  'aws:mediastore/containerPolicy:ContainerPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('containerName', 'aws:mediastore/container:Container'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
});
