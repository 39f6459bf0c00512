import { cannot } from '../../../../engine/row';
import { derived } from '../../kinds/data';
import { cfnRows } from '../../row';
import { indexStore } from './cells';

export const kendra = cfnRows({
  'AWS::Kendra::Index': {
    kind: derived,
    facts: {
      encryption: indexStore,
      exposure: cannot('An index is asked through IAM alone.'),
    },
  },
});
