import { asksIam, environmentStore } from '../airflow-cells';
import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const mwaa = cfnRows({
  'AWS::MWAA::Environment': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, encryption: environmentStore, exposure: asksIam },
  },
});
