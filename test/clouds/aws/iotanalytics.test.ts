import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  ['AWS::IoTAnalytics::Channel', {}, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { serviceManagedS3: {} } }, [store(true)]],
  ['AWS::IoTAnalytics::Channel', { channelStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Channel', { channelStorage: UNKNOWN }, 'unknown'],
  ['AWS::IoTAnalytics::Datastore', {}, [store(true)]],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { customerManagedS3: { bucket: 'b' } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: { iotSiteWiseMultiLayerStorage: { customerManagedS3Storage: {} } } }, 'cannot'],
  ['AWS::IoTAnalytics::Datastore', { datastoreStorage: UNKNOWN }, 'unknown'],
  ['AWS::IoTAnalytics::Dataset', {}, 'cannot'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
