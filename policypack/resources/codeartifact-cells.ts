import type { Store } from '../engine/facts';
import { type Many, one } from '../engine/known';
import { type Around, cannot } from '../engine/row';
import { always } from './cells';
import { keyOfOwner } from './owner-cells';

// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
type Near = Around<any>;

export const publishedAgain = cannot('Packages are published again from their sources; a registry has no backups.');
/** A domain encrypts every asset of its repositories, with AWS's own key unless one is named (CodeArtifact user guide, "Data encryption", 2026). */
export const ofDomain = (d: { readonly encryptionKey?: unknown }, around: Near): Many<Store> =>
  one(always('domain', () => around.key(d, 'encryptionKey')));
export const ofRepository =
  (input: string, aDomain: string) =>
  (r: object, around: Near): Many<Store> =>
    one(
      always('repository', () =>
        keyOfOwner(around.target(r, input as never, aDomain), around, 'Its domain is not in this stack; whose key that uses is unknown.'),
      ),
    );
