import { configurationStore, putThereAgain } from '../appconfig-cells';
import { closedStore } from '../kinds/data';
import { setting } from '../kinds/other';
import { ownedBy } from '../owner-cells';
import { awsRows } from '../row';

export const appconfig = awsRows({
  'aws:appconfig/configurationProfile:ConfigurationProfile': {
    kind: closedStore,
    facts: {
      encryption: configurationStore,
      backup: putThereAgain,
    },
  },
  'aws:appconfig/hostedConfigurationVersion:HostedConfigurationVersion': {
    kind: setting,
    belongsTo: ownedBy('configurationProfileId', 'aws:appconfig/configurationProfile:ConfigurationProfile'),
  },
});
