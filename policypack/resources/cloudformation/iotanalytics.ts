import { one } from '../../engine/known';
import { Cannot, cannot } from '../../engine/row';
import { block } from '../block-cells';
import { always, regionOf } from '../cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/**
 * Messages lie in a bucket of the service's unless one is named (AWS IoT Analytics API, ChannelStorage and DatastoreStorage, 2026), and S3
 * encrypts every object (S3 user guide, "Setting default server-side encryption", 2026).
 */
const messages = (customers: unknown) => {
  if (block(customers)) throw new Cannot('Its messages are kept in a bucket of their own, which is judged itself.');
  return one(always('messages'));
};
const throughIam = cannot('It is asked through IAM alone.');
const keptOnce = cannot('Messages stay for as long as the inputs say; none asks for copies of them.');

export const iotanalytics = cfnRows({
  'AWS::IoTAnalytics::Channel': {
    holds: 'data',
    model: 'paas',
    names: ['channelName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: c => messages(c.channelStorage?.customerManagedS3),
      exposure: throughIam,
      backup: keptOnce,
    },
  },
  'AWS::IoTAnalytics::Datastore': {
    holds: 'data',
    model: 'paas',
    names: ['datastoreName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: d => messages(d.datastoreStorage?.customerManagedS3 ?? d.datastoreStorage?.iotSiteWiseMultiLayerStorage),
      exposure: throughIam,
      backup: cannot('A data store is filled again from its channel.'),
    },
  },
  'AWS::IoTAnalytics::Dataset': {
    holds: 'data',
    model: 'paas',
    names: ['datasetName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: cannot('No input says how the contents of a data set are kept.'),
      exposure: throughIam,
      backup: cannot('A data set is made again from its data store.'),
    },
  },
  'AWS::IoTAnalytics::Pipeline': tagged,
});
