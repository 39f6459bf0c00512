import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { always } from '../../shared/cells';

/**
 * Always encrypted, with a key that AWS owns unless another is named (Amazon Managed Service for Prometheus user guide and Amazon Managed
 * Grafana user guide, "Encryption at rest", 2026).
 */
export const workspaceStore =
  (key: string) =>
  (w: object, around: Near): Many<Store> =>
    one(always('workspace', () => around.key(w, key)));
export const asksForLogin = cannot('A workspace lets in nobody who has not logged in.');
export const noDashboardCopies = cannot('No input asks for copies of dashboards.');
