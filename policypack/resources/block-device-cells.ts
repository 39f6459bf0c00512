import type { Store } from '../engine/facts';
import { every, first, gather, type Many, one, some, Unresolved } from '../engine/known';
import type { Around } from '../engine/row';
import { block, blocks } from './block-cells';
import { text, yes } from './cells';

// biome-ignore lint/suspicious/noExplicitAny: shared cells ask only what every table can answer.
type Near = Around<any>;
/** What every dialect says of a volume. */
export interface Device {
  readonly encrypted?: unknown;
  readonly kmsKeyId?: unknown;
  readonly snapshotId?: unknown;
}
export interface Mapping {
  readonly deviceName?: unknown;
  readonly ebs?: Device | null;
}

/**
 * Encrypted where it says so; else as its snapshot is, else as the account's default has it, which a program cannot see. One that names a
 * key and leaves the rest unsaid cannot come to be unencrypted: EC2 refuses it unless the account's default encrypts (EC2 API reference,
 * CreateVolume; `InvalidParameterDependency`, 2026).
 */
function isEncrypted(device: Device, around: Near): boolean {
  if (yes(device.encrypted) || around.assured('ebs-encryption-by-default')) return true;
  if (!around.given(device, 'encrypted') && namesKey(device, around)) return true;
  if (!around.given(device, 'snapshotId')) return false;
  const snapshot = around.target(
    device,
    'snapshotId',
    'aws:ebs/snapshot:Snapshot',
    'aws:ebs/snapshotCopy:SnapshotCopy',
    'aws:ebs/snapshotImport:SnapshotImport',
  );
  if (snapshot) return every(snapshot.facts.encryption, store => store.encrypted);
  if (around.given(device, 'encrypted')) return false;
  throw new Unresolved('whether it is encrypted is as its snapshot has it, which is not in this stack');
}

/** What is not known yet may be an empty text still, which names no key. A key that nobody wrote is not what to look at. */
const namesKey = (device: Device, around: Near): boolean =>
  block(device) !== undefined &&
  'kmsKeyId' in device &&
  around.given(device, 'kmsKeyId') &&
  (around.key(device, 'kmsKeyId') === 'customer-key' || text(device.kmsKeyId) !== '');

/** A volume by itself, or one made with a machine. Without a word on it, a root volume is as its image has it: unencrypted unless somebody copied the image encrypted. */
export const deviceStore = (what: string, device: Device | undefined | null, around: Near): Store =>
  device
    ? { what, encrypted: isEncrypted(device, around), key: () => around.key(device, 'kmsKeyId') }
    : { what, encrypted: around.assured('ebs-encryption-by-default'), key: () => 'provider-key' };

/** Where the images of AWS and of the distributions keep the root volume (EC2 user guide, "Device names for volumes", 2026). */
const rootNames = new Set(['/dev/xvda', '/dev/sda1']);
const isRoot = ({ deviceName }: Mapping): boolean => rootNames.has(String(deviceName));
const all = (mappings: unknown): Many<Mapping> => blocks(mappings as readonly Mapping[] | null | undefined, mapping => one(mapping));

/** The volume that a list of mappings makes the root. */
export const rootIn = (mappings: unknown): Device | undefined => block(first(all(mappings), isRoot)?.ebs);
/** Volumes that a list of mappings makes; instance stores, which have no `ebs`, are encrypted by their hardware. */
export const mappedStores = (mappings: unknown, around: Near): Many<Store> =>
  blocks(mappings as readonly Mapping[] | null | undefined, mapping =>
    block(mapping.ebs) ? one(deviceStore(isRoot(mapping) ? 'root volume' : 'data volume', mapping.ebs, around)) : [],
  );
/** The same of all but the root. */
export const dataStores = (mappings: unknown, around: Near): Many<Store> =>
  blocks(mappings as readonly Mapping[] | null | undefined, mapping =>
    block(mapping.ebs) && !isRoot(mapping) ? one(deviceStore('data volume', mapping.ebs, around)) : [],
  );
/** Volumes of a machine whose mappings are all there is to say: it always has a root volume. */
export const machineStores = (mappings: unknown, around: Near): Many<Store> =>
  gather(
    () => mappedStores(mappings, around),
    () => (some(all(mappings), isRoot) ? [] : one(deviceStore('root volume', undefined, around))),
  );
