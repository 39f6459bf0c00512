import { configurationStore, putThereAgain } from '../appconfig-cells';
import { closedStore } from '../kinds/data';
import { setting } from '../kinds/other';
import { ownedBy } from '../owner-cells';
import { cfnRows } from '../row';

export const appconfig = cfnRows({
  'AWS::AppConfig::ConfigurationProfile': {
    kind: closedStore,
    facts: {
      encryption: configurationStore,
      backup: putThereAgain,
    },
  },
  'AWS::AppConfig::HostedConfigurationVersion': {
    kind: setting,
    belongsTo: ownedBy('configurationProfileId', 'AWS::AppConfig::ConfigurationProfile'),
  },
});
