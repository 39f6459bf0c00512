import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import { Cannot, cannot } from '../../../../engine/row';
import type { Near } from '../../near';
import { always, text } from '../../shared/cells';

interface Profile {
  readonly locationUri?: unknown;
  readonly kmsKeyIdentifier?: unknown;
}
/** A key counts for what AppConfig keeps itself, and not for what it fetches (AppConfig API, CreateConfigurationProfile, 2026). */
export const configurationStore = (p: Profile, around: Near): Many<Store> => {
  if (text(p.locationUri) !== 'hosted') throw new Cannot('Its configuration is kept elsewhere, and judged there.');
  if (!around.given(p, 'kmsKeyIdentifier'))
    throw new Cannot('It names no key, and no input says how AppConfig keeps a configuration then.');
  return one(always('configuration', () => around.key(p, 'kmsKeyIdentifier')));
};
export const putThereAgain = cannot('A configuration is put there again by what put it there.');
