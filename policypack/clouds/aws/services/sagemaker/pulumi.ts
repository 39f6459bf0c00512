import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedWorkload, job, workload } from '../../kinds/compute';
import { store } from '../../kinds/data';
import { awsRows } from '../../row';
import { always, plannedBackup } from '../../shared/cells';
import { bySignedUrl, jobStores, notebookVolume } from './cells';

export const sagemaker = awsRows({
  'aws:sagemaker/notebookInstance:NotebookInstance': {
    kind: workload,
    facts: {
      encryption: notebookVolume,
      exposure: bySignedUrl,
    },
  },
  'aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition': {
    kind: job,
    facts: { encryption: (j, around) => jobStores(j, j.dataQualityJobOutputConfig, around) },
  },
  'aws:sagemaker/domain:Domain': {
    kind: store,
    facts: {
      // The home directories, encrypted with AWS's key unless another is named (SageMaker API, CreateDomain, 2026).
      encryption: (d, around) => one(always('home directories', () => around.key(d, 'kmsKeyId'))),
      exposure: cannot('A domain is entered by signed addresses that IAM gives out, or through IAM Identity Center.'),
      backup: plannedBackup,
    },
  },
  'aws:sagemaker/endpointConfiguration:EndpointConfiguration': {
    kind: closedWorkload,
    facts: {
      // Always, with a key of SageMaker's unless another is named (the same guide as of jobs, 2026).
      encryption: (e, around) => one(always('endpoint volume', () => around.key(e, 'kmsKeyArn'))),
    },
  },
});
