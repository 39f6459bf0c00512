import type { Store } from '../../engine/facts';
import type { Many } from '../../engine/known';
import { gather, one } from '../../engine/known';
import type { Around } from '../../engine/row';
import { cannot } from '../../engine/row';
import { block } from '../block-cells';
import { always, plannedBackup, regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

interface Job {
  readonly jobResources?: { readonly clusterConfig?: { readonly volumeKmsKeyId?: unknown } | null } | null;
}
interface Output {
  readonly kmsKeyId?: unknown;
}
/**
 * SageMaker encrypts the volumes of jobs and endpoints, by its own key where none is named (SageMaker developer guide, 2026). What a job
 * finds lies in S3, which encrypts whatever it keeps; without a choice here, with the key of its bucket.
 */
// biome-ignore lint/suspicious/noExplicitAny: jobs are named alike in every table.
export const jobStores = (j: Job, output: Output | null | undefined, around: Around<any>): Many<Store> =>
  gather(
    () => {
      const cluster = block(j.jobResources?.clusterConfig);
      return one(always('job volume', () => (cluster ? around.key(cluster, 'volumeKmsKeyId') : 'provider-key')));
    },
    () => {
      const named = block(output);
      const isChosen = named !== undefined && around.given(named, 'kmsKeyId');
      return one(
        always('job output', () =>
          isChosen ? around.key(named, 'kmsKeyId') : around.elsewhere('the key of the bucket that its output goes to'),
        ),
      );
    },
  );

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

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
      location: regionOf, // The home directories, encrypted with SageMaker's own key unless another is named (SageMaker developer guide, 2026).
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
      location: regionOf, // With SageMaker's own key unless another is named (SageMaker developer guide, 2026).
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
