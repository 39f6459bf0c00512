import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { always } from '../../shared/cells';

/** SES encrypts all that it keeps, with a key that AWS owns unless another is named (SES developer guide, "Data encryption at rest", 2026). */
export const listStore = (): Many<Store> => one(always('contacts'));
export const archiveStore = (a: { readonly kmsKeyArn?: unknown }, around: Near): Many<Store> =>
  one(always('archive', () => around.key(a, 'kmsKeyArn')));
export const keptOnceBySes = cannot('No input asks for copies of what SES keeps.');
