import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { asksIam, environmentStore } from './cells';

export const mwaa = cfnRows({
  'AWS::MWAA::Environment': {
    kind: workload,
    facts: {
      encryption: environmentStore,
      exposure: asksIam,
    },
  },
});
