import { cannot } from '../../../../engine/row';
import { derived } from '../../kinds/data';
import { awsRows } from '../../row';
import { indexStore } from './cells';

export const kendra = awsRows({
  'aws:kendra/index:Index': {
    kind: derived,
    facts: {
      encryption: indexStore,
      exposure: cannot('An index is asked through IAM alone.'),
    },
  },
});
