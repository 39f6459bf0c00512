import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { asksIam, environmentStore } from './cells';

export const mwaa = awsRows({
  'aws:mwaa/environment:Environment': {
    kind: workload,
    facts: {
      encryption: environmentStore,
      exposure: asksIam,
    },
  },
});
