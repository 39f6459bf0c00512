import { closedStore } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { configurationStore, putThereAgain } from './cells';

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
