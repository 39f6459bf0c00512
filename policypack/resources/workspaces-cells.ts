import type { Store } from '../engine/facts';
import { gather, type Many, one } from '../engine/known';
import type { Around } from '../engine/row';
import { yes } from './cells';

interface Desktop {
  readonly rootVolumeEncryptionEnabled?: unknown;
  readonly userVolumeEncryptionEnabled?: unknown;
  readonly volumeEncryptionKey?: unknown;
}
/** Neither volume is encrypted unless it says so (WorkSpaces administration guide, "Encrypted WorkSpaces", 2026). */
// biome-ignore lint/suspicious/noExplicitAny: desktops are named alike in every table.
export const desktopVolumes = (w: Desktop, around: Around<any>): Many<Store> => {
  const key: Store['key'] = () => around.key(w, 'volumeEncryptionKey');
  return gather(
    () => one({ what: 'root volume', encrypted: yes(w.rootVolumeEncryptionEnabled), key }),
    () => one({ what: 'user volume', encrypted: yes(w.userVolumeEncryptionEnabled), key }),
  );
};
