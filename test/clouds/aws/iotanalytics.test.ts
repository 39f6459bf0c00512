import { type Inputs, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['AWS::IoTAnalytics::Channel', {}, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { serviceManagedS3: {} } }, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Channel', { channelStorage: UNKNOWN }, 'unknown'],
  ['AWS::IoTAnalytics::Datastore', {}, [store(true)]],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { iotSiteWiseMultiLayerStorage: { customerManagedS3Storage: {} } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: UNKNOWN }, 'unknown'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
