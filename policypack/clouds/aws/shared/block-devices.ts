import type { Key, Store } from '../../../engine/facts';
import { either, every, first, gather, type Many, one, some, textOf, Unresolved } from '../../../engine/known';
import { aside } from '../../../engine/reads';
import { says } from '../../../engine/says';
import { toWrite } from '../../../engine/view';
import type { Near } from '../near';
import { block, blocks } from './blocks';
import { yes } from './cells';

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

/** What a volume is made from, where that is part of the stack: the volumes of a snapshot or an image. */
type Source = Many<Store>;
const snapshots = ['aws:ebs/snapshot:Snapshot', 'aws:ebs/snapshotCopy:SnapshotCopy', 'aws:ebs/snapshotImport:SnapshotImport'];
const images = ['aws:ec2/ami:Ami', 'aws:ec2/amiCopy:AmiCopy', 'aws:ec2/amiFromInstance:AmiFromInstance'];

const snapshotOf = (device: Device, around: Near): Source | undefined =>
  around.given(device, 'snapshotId') ? around.target(device, 'snapshotId', ...snapshots)?.facts.encryption : undefined;
/** The image of this stack that an input names; an image from elsewhere says nothing. */
export const imageOf = (of: object, input: string, around: Near): Source | undefined => {
  if (!around.given(of, input) || !images.some(type => around.all(type).length > 0)) return undefined;
  return around.target(of, input, ...images)?.facts.encryption;
};

const allEncrypted = (source: Source | undefined): boolean =>
  source !== undefined && source.length > 0 && every(source, store => store.encrypted);

/**
 * Encrypted where it says so; else as what it is made from is, which nobody can undo; else as the account's default has it, which a
 * program cannot see (EC2 API reference, EbsBlockDevice, 2026). One that names a key and leaves the rest unsaid cannot come to be
 * unencrypted: EC2 refuses it unless the account's default encrypts (CreateVolume; `InvalidParameterDependency`, 2026).
 */
function isEncrypted(device: Device, around: Near, image: () => Source | undefined): boolean {
  if (yes(says('encrypted', () => device.encrypted)) || around.assured('ebs-encryption-by-default')) return true;
  if (!around.given(device, 'encrypted') && aside(() => namesKey(device, around))) return true;
  if (!around.given(device, 'snapshotId')) return aside(() => allEncrypted(image()));
  const snapshot = aside(() => snapshotOf(device, around));
  if (snapshot) return aside(() => allEncrypted(snapshot));
  if (around.given(device, 'encrypted')) return false;
  throw new Unresolved('It is encrypted as its snapshot, which is not in this stack.');
}
/** The key it names, else that of what it is made from (EBS user guide, "How Amazon EBS encryption works", 2026). */
function keyOf(device: Device, around: Near, image: () => Source | undefined): Key {
  if (around.given(device, 'kmsKeyId')) return around.key(device, 'kmsKeyId');
  return aside(() => {
    const source = around.given(device, 'snapshotId') ? snapshotOf(device, around) : image();
    return allEncrypted(source) && every(source!, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
  });
}

/** What nothing is known of may be an empty text still, which names no key. A key that nobody wrote is not what to look at. */
const namesKey = (device: Device, around: Near): boolean =>
  block(device) !== undefined &&
  'kmsKeyId' in device &&
  around.given(device, 'kmsKeyId') &&
  either(
    () => textOf(() => device.kmsKeyId) !== '',
    () => around.key(device, 'kmsKeyId') === 'customer-key',
  );

/** A volume by itself, or one made with a machine. Without a word on it, a root volume is as its image has it: unencrypted unless somebody copied the image encrypted. */
export const deviceStore = (
  what: string,
  device: Device | undefined | null,
  around: Near,
  image: () => Source | undefined = () => undefined,
  /** Names the input to write. */
  at: (input: keyof Device) => void = input => toWrite(device ?? {}, input),
): Store => {
  const said = device ?? {};
  at('encrypted');
  return {
    what,
    encrypted: isEncrypted(said, around, image),
    key() {
      at('kmsKeyId');
      return keyOf(said, around, image);
    },
  };
};

/** Where the images of AWS and of the distributions keep the root volume (EC2 user guide, "Device names for volumes", 2026). */
const rootNames = new Set(['/dev/xvda', '/dev/sda1']);
const isRoot = ({ deviceName }: Mapping): boolean => rootNames.has(String(deviceName));
const all = (mappings: unknown): Many<Mapping> => blocks(mappings as readonly Mapping[] | null | undefined, mapping => one(mapping));

/** The volume that a list of mappings makes the root. */
export const rootIn = (mappings: unknown): Device | undefined => block(first(all(mappings), isRoot)?.ebs);
/** Volumes that a list of mappings makes; instance stores, which have no `ebs`, are encrypted by their hardware. */
export const mappedStores = (mappings: unknown, around: Near, image?: () => Source | undefined): Many<Store> =>
  blocks(mappings as readonly Mapping[] | null | undefined, mapping => {
    if (!block(mapping.ebs)) return [];
    return one(
      aside(() => isRoot(mapping))
        ? deviceStore('root volume', mapping.ebs, around, image)
        : deviceStore('data volume', mapping.ebs, around),
    );
  });
/** The same of all but the root. */
export const dataStores = (mappings: unknown, around: Near): Many<Store> =>
  blocks(mappings as readonly Mapping[] | null | undefined, mapping =>
    block(mapping.ebs) && !aside(() => isRoot(mapping)) ? one(deviceStore('data volume', mapping.ebs, around)) : [],
  );
/** Volumes of a machine whose mappings are all there is to say: it always has a root volume. */
export const machineStores = (machine: MappedMachine | undefined, around: Near, image?: () => Source | undefined): Many<Store> =>
  gather(
    () => mappedStores(machine?.blockDeviceMappings, around, image),
    () => (aside(() => some(all(machine?.blockDeviceMappings), isRoot)) ? [] : one(unmappedRoot(machine, around, image))),
  );
interface MappedMachine {
  readonly blockDeviceMappings?: unknown;
}
/** The root volume of a machine whose mappings leave it out: they are where it can be said. */
export const unmappedRoot = (machine: MappedMachine | undefined, around: Near, image?: () => Source | undefined): Store =>
  deviceStore('root volume', undefined, around, image, () => machine && toWrite(machine, 'blockDeviceMappings'));
