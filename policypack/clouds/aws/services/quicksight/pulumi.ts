import { derived } from '../../kinds/data';
import { awsRows } from '../../row';
import { asksForLogin, spiceStore } from './cells';

export const quicksight = awsRows({
  'aws:quicksight/dataSet:DataSet': {
    kind: derived,
    model: 'saas',
    facts: {
      encryption: spiceStore,
      exposure: asksForLogin,
    },
  },
});
