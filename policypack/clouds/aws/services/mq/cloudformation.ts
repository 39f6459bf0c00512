import { one } from '../../../../engine/known';
import { queue } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { publicAddress } from '../../shared/databases';

export const mq = cfnRows({
  'AWS::AmazonMQ::Broker': {
    kind: queue,
    names: ['brokerName'],
    facts: {
      // Always encrypted, with a key that AWS owns unless another is named (Amazon MQ API, EncryptionOptions, 2026); private unless it says
      // otherwise (CreateBroker).
      encryption: (b, around) =>
        one(always('broker', () => (b.encryptionOptions ? around.key(b.encryptionOptions, 'kmsKeyId') : 'provider-key'))),
      exposure: b => one(publicAddress(b.publiclyAccessible)),
    },
  },
});
