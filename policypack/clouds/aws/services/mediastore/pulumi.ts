import { map } from '../../../../engine/known';
import { store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { copiesNothing, mediaObjects } from '../../shared/media';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

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
