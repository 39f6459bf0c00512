import type { Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { block } from '../../shared/blocks';
import { always } from '../../shared/cells';

interface Job {
  readonly jobResources?: { readonly clusterConfig?: { readonly volumeKmsKeyId?: unknown } | null } | null;
}
interface Output {
  readonly kmsKeyId?: unknown;
}
/**
 * SageMaker encrypts the volumes of jobs and endpoints, by its own key where none is named (SageMaker developer guide, "Notebook instances,
 * SageMaker jobs, and Endpoints", 2026). What a job finds lies in S3, which encrypts whatever it keeps; without a choice here, with the key
 * of its bucket.
 */
export const jobStores = (j: Job, output: Output | null | undefined, around: Near): Many<Store> =>
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
          isChosen ? around.key(named, 'kmsKeyId') : around.elsewhere('Its output is encrypted by its bucket, whose key is unknown.'),
        ),
      );
    },
  );
/**
 * SageMaker encrypts notebooks' volumes, by its own key where none is named (SageMaker developer guide, "Notebook instances, SageMaker
 * jobs, and Endpoints", 2026).
 */
export const notebookVolume = (n: object, around: Near): Many<Store> => one(always('notebook volume', () => around.key(n, 'kmsKeyId')));
export const bySignedUrl = cannot('A notebook is reached by signed addresses that IAM gives out; its internet access leads outwards.');
