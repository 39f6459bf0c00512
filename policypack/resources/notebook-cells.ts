import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { cannot } from '../engine/row';
import { always } from './cells';
import type { Near } from './near';

/**
 * SageMaker encrypts notebooks' volumes, by its own key where none is named (SageMaker developer guide, "Notebook instances, SageMaker
 * jobs, and Endpoints", 2026).
 */
export const notebookVolume = (n: object, around: Near): Many<Store> => one(always('notebook volume', () => around.key(n, 'kmsKeyId')));
export const bySignedUrl = cannot('A notebook is reached by signed addresses that IAM gives out; its internet access leads outwards.');
