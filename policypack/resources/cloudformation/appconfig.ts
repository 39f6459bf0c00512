import { configurationStore, fetchedThroughIam, putThereAgain } from '../appconfig-cells';
import { regionOf } from '../cells';
import { ownedBy } from '../owner-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const appconfig = cfnRows({
  'AWS::AppConfig::ConfigurationProfile': {
    holds: 'data',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, encryption: configurationStore, exposure: fetchedThroughIam, backup: putThereAgain },
  },
  'AWS::AppConfig::HostedConfigurationVersion': {
    holds: 'other',
    model: 'paas',
    belongsTo: ownedBy('configurationProfileId', 'AWS::AppConfig::ConfigurationProfile'),
    facts: { location: regionOf },
  },
  'AWS::AppConfig::Application': tagged,
  'AWS::AppConfig::Deployment': tagged,
  'AWS::AppConfig::DeploymentStrategy': tagged,
  'AWS::AppConfig::Environment': tagged,
  'AWS::AppConfig::Extension': tagged,
  'AWS::AppConfig::ExtensionAssociation': tagged,
  'AWS::AppConfig::ExperimentDefinition': tagged,
  'AWS::AppConfig::ExperimentRun': tagged,
});
