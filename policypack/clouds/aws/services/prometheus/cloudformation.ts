import { map } from '../../../../engine/known';
import { log, store } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';
import { asksForLogin, noDashboardCopies, workspaceStore } from './cells';

export const prometheus = cfnRows({
  'AWS::APS::Workspace': {
    kind: log,
    facts: {
      encryption: workspaceStore('kmsKeyArn'),
      exposure: (_w, around) =>
        map(around.pointingHere('AWS::APS::ResourcePolicy', 'workspaceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.policyDocument),
        ),
    },
  },
  'AWS::APS::ResourcePolicy': {
    kind: policy,
    belongsTo: ownedBy('workspaceArn', 'AWS::APS::Workspace'),
    facts: { admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  // CloudFormation takes no key for it.
  'AWS::Grafana::Workspace': {
    kind: store,
    model: 'saas',
    facts: {
      encryption: workspaceStore('kmsKeyId'),
      exposure: asksForLogin,
      backup: noDashboardCopies,
    },
  },
});
