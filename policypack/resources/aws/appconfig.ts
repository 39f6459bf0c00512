import { configurationStore, fetchedThroughIam, putThereAgain } from '../appconfig-cells';
import { regionOf, tagMap } from '../cells';
import { ownedBy } from '../owner-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const appconfig = awsRows({
  'aws:appconfig/configurationProfile:ConfigurationProfile': {
    holds: 'data',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: configurationStore, exposure: fetchedThroughIam, backup: putThereAgain },
  },
  'aws:appconfig/hostedConfigurationVersion:HostedConfigurationVersion': {
    holds: 'other',
    model: 'paas',
    belongsTo: ownedBy('configurationProfileId', 'aws:appconfig/configurationProfile:ConfigurationProfile'),
    facts: { location: regionOf },
  },
  'aws:appconfig/application:Application': tagged,
  'aws:appconfig/deployment:Deployment': tagged,
  'aws:appconfig/deploymentStrategy:DeploymentStrategy': tagged,
  'aws:appconfig/environment:Environment': tagged,
  'aws:appconfig/eventIntegration:EventIntegration': tagged,
  'aws:appconfig/extension:Extension': tagged,
  'aws:appconfig/extensionAssociation:ExtensionAssociation': placed,
});
