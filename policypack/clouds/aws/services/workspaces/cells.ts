import type { Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { yes } from '../../shared/cells';

interface Desktop {
  readonly rootVolumeEncryptionEnabled?: unknown;
  readonly userVolumeEncryptionEnabled?: unknown;
  readonly volumeEncryptionKey?: unknown;
}
/** Neither volume is encrypted unless it says so (WorkSpaces administration guide, "Encrypted WorkSpaces", 2026). */
export const desktopVolumes = (w: Desktop, around: Near): Many<Store> => {
  const key: Store['key'] = () => around.key(w, 'volumeEncryptionKey');
  return gather(
    () => one({ what: 'root volume', encrypted: yes(w.rootVolumeEncryptionEnabled), key }),
    () => one({ what: 'user volume', encrypted: yes(w.userVolumeEncryptionEnabled), key }),
  );
};
