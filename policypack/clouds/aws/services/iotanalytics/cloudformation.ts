import { one } from '../../../../engine/known';
import { Cannot, cannot } from '../../../../engine/row';
import { derived, stream } from '../../kinds/data';
import { cfnRows } from '../../row';
import { block } from '../../shared/blocks';
import { always } from '../../shared/cells';

/**
 * Messages lie in a bucket of the service's unless one is named (AWS IoT Analytics API, ChannelStorage and DatastoreStorage, 2026), and S3
 * encrypts every object (S3 user guide, "Setting default server-side encryption", 2026).
 */
const messages = (customers: unknown) => {
  if (block(customers)) throw new Cannot('Its messages are kept in a bucket of their own, which is judged itself.');
  return one(always('messages'));
};
const throughIam = cannot('It is asked through IAM alone.');

export const iotanalytics = cfnRows({
  'AWS::IoTAnalytics::Channel': {
    kind: stream,
    names: ['channelName'],
    facts: {
      encryption: c => messages(c.channelStorage?.customerManagedS3),
      exposure: throughIam,
    },
  },
  'AWS::IoTAnalytics::Datastore': {
    kind: derived,
    names: ['datastoreName'],
    facts: {
      encryption: d => messages(d.datastoreStorage?.customerManagedS3 ?? d.datastoreStorage?.iotSiteWiseMultiLayerStorage),
      exposure: throughIam,
    },
  },
  'AWS::IoTAnalytics::Dataset': {
    kind: derived,
    names: ['datasetName'],
    facts: {
      encryption: cannot('No input says how the contents of a data set are kept.'),
      exposure: throughIam,
    },
  },
});
