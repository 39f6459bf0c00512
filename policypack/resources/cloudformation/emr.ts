import { cannot, type Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { diskStore, workerDisks } from '../emr-cells';
import { workload } from '../kinds/compute';
import { cfnRows } from '../row';

export const emr: Table = {
  ...cfnRows({
    'AWS::EMRServerless::Application': { kind: workload, facts: { encryption: () => workerDisks } },
  }),
  ...uncheckedRows({
    'AWS::EMR::Cluster': {
      kind: workload,
      facts: {
        encryption: diskStore('AWS::EMR::SecurityConfiguration', 'securityConfiguration'),
        exposure: cannot('EMR keeps public ports closed for the account; what its groups let in is their ingress.'),
      },
    },
  }),
};
