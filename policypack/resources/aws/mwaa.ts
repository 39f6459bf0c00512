import { asksIam, environmentStore } from '../airflow-cells';
import { workload } from '../kinds/compute';
import { awsRows } from '../row';

export const mwaa = awsRows({
  'aws:mwaa/environment:Environment': {
    kind: workload,
    facts: {
      encryption: environmentStore,
      exposure: asksIam,
    },
  },
});
