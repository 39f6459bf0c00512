import { map } from '../../../../engine/known';
import { log, store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { asksForLogin, noDashboardCopies, workspaceStore } from './cells';

export const prometheus = awsRows({
  'aws:amp/workspace:Workspace': {
    kind: log,
    facts: {
      encryption: workspaceStore('kmsKeyArn'),
      exposure: (_w, around) =>
        map(around.pointingHere('aws:amp/resourcePolicy:ResourcePolicy', 'workspaceId'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.policyDocument),
        ),
    },
  },
  'aws:amp/resourcePolicy:ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('workspaceId', 'aws:amp/workspace:Workspace'),
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:grafana/workspace:Workspace': {
    kind: store,
    model: 'saas',
    facts: {
      encryption: workspaceStore('kmsKeyId'),
      exposure: asksForLogin,
      backup: noDashboardCopies,
    },
  },
});
