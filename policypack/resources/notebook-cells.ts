import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { type Around, cannot } from '../engine/row';
import { always } from './cells';

/**
 * SageMaker encrypts notebooks' volumes, by its own key where none is named (SageMaker developer guide, "Notebook instances, SageMaker
 * jobs, and Endpoints", 2026).
 */
// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
export const notebookVolume = (n: object, around: Around<any>): Many<Store> =>
  one(always('notebook volume', () => around.key(n, 'kmsKeyId' as never)));
export const bySignedUrl = cannot('A notebook is reached by signed addresses that IAM gives out; its internet access leads outwards.');
