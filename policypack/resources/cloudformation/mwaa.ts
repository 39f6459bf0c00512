import { asksIam, environmentStore } from '../airflow-cells';
import { workload } from '../kinds/compute';
import { cfnRows } from '../row';

export const mwaa = cfnRows({
  'AWS::MWAA::Environment': {
    kind: workload,
    facts: {
      encryption: environmentStore,
      exposure: asksIam,
    },
  },
});
