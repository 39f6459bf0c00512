import { closedStore } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { configurationStore, putThereAgain } from './cells';

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
