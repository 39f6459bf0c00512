import { cannot, type Table } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';
import { uncheckedRows } from '../../shared/unchecked';
import { diskStore, workerDisks } from './cells';

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
