import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { always } from '../../shared/cells';
import { keyOfOwner } from '../../shared/owners';

/** A domain encrypts every asset of its repositories, with AWS's own key unless one is named (CodeArtifact user guide, "Data encryption", 2026). */
export const ofDomain = (d: { readonly encryptionKey?: unknown }, around: Near): Many<Store> =>
  one(always('domain', () => around.key(d, 'encryptionKey')));
export const ofRepository =
  (input: string, aDomain: string) =>
  (r: object, around: Near): Many<Store> =>
    one(always('repository', () => keyOfOwner(around.target(r, input, aDomain), around, 'the key of the domain that it is in')));
