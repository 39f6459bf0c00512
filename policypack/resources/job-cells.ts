import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import type { Around } from '../engine/row';
import { always } from './cells';

interface Job {
  readonly jobResources?: { readonly clusterConfig?: { readonly volumeKmsKeyId?: unknown } | null } | null;
}
/**
 * SageMaker encrypts the volumes of jobs and endpoints, by its own key where none is named (SageMaker developer guide, "Notebook instances,
 * SageMaker jobs, and Endpoints", 2026).
 */
// biome-ignore lint/suspicious/noExplicitAny: jobs are named alike in every table.
export const jobVolume = (j: Job, around: Around<any>): Many<Store> => {
  const cluster = j.jobResources?.clusterConfig;
  return one(always('job volume', () => (cluster ? around.key(cluster, 'volumeKmsKeyId') : 'provider-key')));
};
