import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { publicAddress } from '../database-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const mq = cfnRows({
  'AWS::AmazonMQ::Broker': {
    holds: 'data',
    model: 'paas',
    names: ['brokerName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Amazon MQ API, EncryptionOptions, 2026); private unless it says
      // otherwise (CreateBroker).
      encryption: (b, around) =>
        one(always('broker', () => (b.encryptionOptions ? around.key(b.encryptionOptions, 'kmsKeyId') : 'provider-key'))),
      exposure: b => one(publicAddress(b.publiclyAccessible)),
      backup: cannot('Messages are in passing; the broker keeps them until they are taken, and no copy beside.'),
    },
  },
  'AWS::AmazonMQ::Configuration': { holds: 'other', model: 'paas', facts: {} },
});
