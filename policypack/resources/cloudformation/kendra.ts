import { cannot } from '../../engine/row';
import { indexStore } from '../kendra-cells';
import { derived } from '../kinds/data';
import { cfnRows } from '../row';

export const kendra = cfnRows({
  'AWS::Kendra::Index': {
    kind: derived,
    facts: {
      encryption: indexStore,
      exposure: cannot('An index is asked through IAM alone.'),
    },
  },
});
