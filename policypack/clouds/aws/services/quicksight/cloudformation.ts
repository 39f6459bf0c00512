import { derived } from '../../kinds/data';
import { cfnRows } from '../../row';
import { asksForLogin, spiceStore } from './cells';

export const quicksight = cfnRows({
  'AWS::QuickSight::DataSet': {
    kind: derived,
    model: 'saas',
    facts: {
      encryption: spiceStore,
      exposure: asksForLogin,
    },
  },
});
