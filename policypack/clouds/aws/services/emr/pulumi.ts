import { cannot } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { diskStore, workerDisks } from './cells';

export const emr = awsRows({
  'aws:emr/cluster:Cluster': {
    kind: workload,
    facts: {
      encryption: diskStore('aws:emr/securityConfiguration:SecurityConfiguration', 'configuration'),
      exposure: cannot('EMR keeps public ports closed for the account; what its groups let in is their ingress.'),
    },
  },
  'aws:emrserverless/application:Application': { kind: workload, facts: { encryption: () => workerDisks } },
});
