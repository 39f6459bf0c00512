import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { closedWorkload, job, workload } from '../../kinds/compute';
import { store } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always, plannedBackup } from '../../shared/cells';
import { bySignedUrl, jobStores, notebookVolume } from './cells';

export const sagemaker = cfnRows({
  'AWS::SageMaker::NotebookInstance': {
    kind: workload,
    names: ['notebookInstanceName'],
    facts: {
      encryption: notebookVolume,
      exposure: bySignedUrl,
    },
  },
  'AWS::SageMaker::DataQualityJobDefinition': {
    kind: job,
    facts: { encryption: (j, around) => jobStores(j, j.dataQualityJobOutputConfig, around) },
  },
  'AWS::SageMaker::ModelBiasJobDefinition': {
    kind: job,
    facts: { encryption: (j, around) => jobStores(j, j.modelBiasJobOutputConfig, around) },
  },
  'AWS::SageMaker::ModelQualityJobDefinition': {
    kind: job,
    facts: { encryption: (j, around) => jobStores(j, j.modelQualityJobOutputConfig, around) },
  },
  'AWS::SageMaker::ModelExplainabilityJobDefinition': {
    kind: job,
    facts: { encryption: (j, around) => jobStores(j, j.modelExplainabilityJobOutputConfig, around) },
  },
  'AWS::SageMaker::Domain': {
    kind: store,
    facts: {
      // The home directories, encrypted with AWS's key unless another is named (SageMaker API, CreateDomain, 2026).
      encryption: (d, around) => one(always('home directories', () => around.key(d, 'kmsKeyId'))),
      exposure: cannot('A domain is entered by signed addresses that IAM gives out, or through IAM Identity Center.'),
      backup: plannedBackup,
    },
  },
  'AWS::SageMaker::EndpointConfig': {
    kind: closedWorkload,
    facts: {
      // Always, with a key of SageMaker's unless another is named (the same guide as of jobs, 2026).
      encryption: (e, around) => one(always('endpoint volume', () => around.key(e, 'kmsKeyId'))),
    },
  },
});
