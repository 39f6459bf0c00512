import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, plannedBackup, regionOf } from '../cells';
import { jobStores } from '../job-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const sagemakerJobs = cfnRows({
  'AWS::SageMaker::DataQualityJobDefinition': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (j, around) => jobStores(j, j.dataQualityJobOutputConfig, around),
      exposure: cannot('A job listens to nobody.'),
    },
  },
  'AWS::SageMaker::ModelBiasJobDefinition': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (j, around) => jobStores(j, j.modelBiasJobOutputConfig, around),
      exposure: cannot('A job listens to nobody.'),
    },
  },
  'AWS::SageMaker::ModelQualityJobDefinition': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (j, around) => jobStores(j, j.modelQualityJobOutputConfig, around),
      exposure: cannot('A job listens to nobody.'),
    },
  },
  'AWS::SageMaker::ModelExplainabilityJobDefinition': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (j, around) => jobStores(j, j.modelExplainabilityJobOutputConfig, around),
      exposure: cannot('A job listens to nobody.'),
    },
  },
  'AWS::SageMaker::Domain': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // The home directories, encrypted with AWS's key unless another is named (SageMaker API, CreateDomain, 2026).
      encryption: (d, around) => one(always('home directories', () => around.key(d, 'kmsKeyId'))),
      exposure: cannot('A domain is entered by signed addresses that IAM gives out, or through IAM Identity Center.'),
      backup: plannedBackup,
    },
  },
  'AWS::SageMaker::EndpointConfig': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always, with a key of SageMaker's unless another is named (the same guide as of jobs, 2026).
      encryption: (e, around) => one(always('endpoint volume', () => around.key(e, 'kmsKeyId'))),
      exposure: cannot('An endpoint is called through IAM alone.'),
    },
  },
  'AWS::SageMaker::Endpoint': tagged,
  'AWS::SageMaker::Model': tagged,
  'AWS::SageMaker::UserProfile': tagged,
  'AWS::SageMaker::MonitoringSchedule': tagged,
  'AWS::SageMaker::Pipeline': tagged,
});
