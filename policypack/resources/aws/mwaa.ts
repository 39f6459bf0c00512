import { asksIam, environmentStore } from '../airflow-cells';
import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

export const mwaa = awsRows({
  'aws:mwaa/environment:Environment': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: environmentStore, exposure: asksIam },
  },
});
