import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { type Around, cannot } from '../engine/row';
import { always } from './cells';

/** SES encrypts all that it keeps, with a key that AWS owns unless another is named (SES developer guide, "Data encryption at rest", 2026). */
export const listStore = (): Many<Store> => one(always('contacts'));
// biome-ignore lint/suspicious/noExplicitAny: only one table has archives.
export const archiveStore = (a: { readonly kmsKeyArn?: unknown }, around: Around<any>): Many<Store> =>
  one(always('archive', () => around.key(a, 'kmsKeyArn')));
export const throughIam = cannot('What SES keeps is reached through IAM alone.');
export const keptOnceBySes = cannot('No input asks for copies of what SES keeps.');
