import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, plannedBackup, regionOf, tagMap } from '../cells';
import { jobStores } from '../job-cells';
import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const sagemakerJobs = awsRows({
  'aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: (j, around) => jobStores(j, j.dataQualityJobOutputConfig, around),
      exposure: cannot('A job listens to nobody.'),
    },
  },
  'aws:sagemaker/domain:Domain': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // The home directories, encrypted with AWS's key unless another is named (SageMaker API, CreateDomain, 2026).
      encryption: (d, around) => one(always('home directories', () => around.key(d, 'kmsKeyId'))),
      exposure: cannot('A domain is entered by signed addresses that IAM gives out, or through IAM Identity Center.'),
      backup: plannedBackup,
    },
  },
  'aws:sagemaker/endpointConfiguration:EndpointConfiguration': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always, with a key of SageMaker's unless another is named (the same guide as of jobs, 2026).
      encryption: (e, around) => one(always('endpoint volume', () => around.key(e, 'kmsKeyArn'))),
      exposure: cannot('An endpoint is called through IAM alone.'),
    },
  },
  'aws:sagemaker/endpoint:Endpoint': tagged,
  'aws:sagemaker/model:Model': tagged,
  'aws:sagemaker/userProfile:UserProfile': tagged,
  'aws:sagemaker/monitoringSchedule:MonitoringSchedule': tagged,
  'aws:sagemaker/pipeline:Pipeline': tagged,
});
