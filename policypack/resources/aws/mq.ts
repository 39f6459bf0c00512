import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { publicAddress } from '../database-cells';
import { awsRows } from '../row';

export const mq = awsRows({
  'aws:mq/broker:Broker': {
    holds: 'data',
    model: 'paas',
    names: ['brokerName'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Amazon MQ API, EncryptionOptions, 2026); private unless it says
      // otherwise (CreateBroker).
      encryption: (b, around) =>
        one(always('broker', () => (b.encryptionOptions ? around.key(b.encryptionOptions, 'kmsKeyId') : 'provider-key'))),
      exposure: b => one(publicAddress(b.publiclyAccessible)),
      backup: cannot('Messages are in passing; the broker keeps them until they are taken, and no copy beside.'),
    },
  },
  'aws:mq/configuration:Configuration': { holds: 'other', model: 'paas', facts: {} },
});
