import type { Backup } from '../engine/facts';
import { type Many, one } from '../engine/known';
import type { Around } from '../engine/row';

/** Services that keep backups themselves are judged by those; a plan counts beside them where the user assures that there is one. */
// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
export const assuredPlan = (around: Around<any>): Many<Backup> =>
  around.assured('backup-plan') ? one({ by: 'backup plan', days: Number.POSITIVE_INFINITY }) : [];
