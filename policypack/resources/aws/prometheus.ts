import { map } from '../../engine/known';
import { regionOf, tagMap } from '../cells';
import { agesOut, asksForLogin, noDashboardCopies, workspaceStore } from '../monitoring-cells';
import { ownedBy } from '../owner-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

export const prometheus = awsRows({
  'aws:amp/workspace:Workspace': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: workspaceStore('kmsKeyArn'),
      exposure: (_w, around) =>
        map(around.pointingHere('aws:amp/resourcePolicy:ResourcePolicy', 'workspaceId'), ({ inputs }) =>
          openBy('its resource policy', () => inputs.policyDocument),
        ),
      backup: agesOut,
    },
  },
  'aws:amp/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('workspaceId', 'aws:amp/workspace:Workspace'),
    facts: { location: regionOf, admits: p => grantsOf(() => p.policyDocument, 'resource') },
  },
  'aws:amp/alertManagerDefinition:AlertManagerDefinition': placed,
  'aws:amp/anomalyDetector:AnomalyDetector': tagged,
  'aws:amp/queryLoggingConfiguration:QueryLoggingConfiguration': placed,
  'aws:amp/ruleGroupNamespace:RuleGroupNamespace': tagged,
  'aws:amp/scraper:Scraper': tagged,
  'aws:amp/scraperLoggingConfiguration:ScraperLoggingConfiguration': placed,
  'aws:amp/workspaceConfiguration:WorkspaceConfiguration': placed,
  'aws:grafana/workspace:Workspace': {
    holds: 'data',
    model: 'saas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: workspaceStore('kmsKeyId'),
      exposure: asksForLogin,
      backup: noDashboardCopies,
    },
  },
  'aws:grafana/licenseAssociation:LicenseAssociation': placed,
  'aws:grafana/roleAssociation:RoleAssociation': placed,
  'aws:grafana/workspaceApiKey:WorkspaceApiKey': placed,
  'aws:grafana/workspaceSamlConfiguration:WorkspaceSamlConfiguration': placed,
  'aws:grafana/workspaceServiceAccount:WorkspaceServiceAccount': placed,
  'aws:grafana/workspaceServiceAccountToken:WorkspaceServiceAccountToken': placed,
});
