import { map } from '../../engine/known';
import { regionOf } from '../cells';
import { agesOut, asksForLogin, noDashboardCopies, workspaceStore } from '../monitoring-cells';
import { ownedBy } from '../owner-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const prometheus = cfnRows({
  'AWS::APS::Workspace': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: workspaceStore('kmsKeyArn'),
      exposure: (_w, around) =>
        map(around.pointingHere('AWS::APS::ResourcePolicy', 'workspaceArn'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.policyDocument),
        ),
      backup: agesOut,
    },
  },
  'AWS::APS::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('workspaceArn', 'AWS::APS::Workspace'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'AWS::APS::AnomalyDetector': tagged,
  'AWS::APS::RuleGroupsNamespace': tagged,
  'AWS::APS::Scraper': tagged,
  // CloudFormation takes no key for it.
  'AWS::Grafana::Workspace': {
    holds: 'data',
    model: 'saas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: workspaceStore('kmsKeyId'),
      exposure: asksForLogin,
      backup: noDashboardCopies,
    },
  },
});
