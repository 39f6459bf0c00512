import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { type Around, cannot } from '../engine/row';
import { always } from './cells';

/**
 * Always encrypted, with a key that AWS owns unless another is named (Amazon Managed Service for Prometheus user guide and Amazon Managed
 * Grafana user guide, "Encryption at rest", 2026).
 */
export const workspaceStore =
  (key: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: workspaces are named alike in every table.
  (w: object, around: Around<any>): Many<Store> =>
    one(always('workspace', () => around.key(w, key as never)));
export const agesOut = cannot('Metrics stay until their retention ends; no input asks for copies of them.');
export const asksForLogin = cannot('A workspace lets in nobody who has not logged in.');
export const noDashboardCopies = cannot('No input asks for copies of dashboards.');
