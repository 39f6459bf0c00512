import { cannot } from '../../../engine/row';
import { kind } from '../row';
import { regionAndZone } from '../shared/cells';

/** Keeps data, and answers for itself how. */
export const store = kind('data', 'paas');
/** Keeps data that IAM alone gives out. */
export const closedStore = kind('data', 'paas', { exposure: cannot('It is reached through IAM alone.') });
export const volume = kind('data', 'iaas', { exposure: cannot('A volume is reached only through an instance.') });
/** Storage that machines mount over their network. */
export const fileSystem = kind('data', 'paas', {
  exposure: cannot('It is reached from its network alone, through security groups, which are judged themselves.'),
});
/** A snapshot, an image, an archive. */
export const copy = kind('data', 'paas', { backup: cannot('It is a copy itself.') });
/** Holds the copies of others. */
export const vault = kind('data', 'paas', { backup: cannot('It keeps the copies.') });
/** A database or cache that has no way in from outside of its network. */
export const database = kind('data', 'paas', { exposure: cannot('It is reached only inside its VPC.') });
/** One machine of a database cluster. */
export const clusterInstance = kind('data', 'paas', {
  location: regionAndZone,
  encryption: cannot('Its cluster holds the storage.'),
  backup: cannot('Its cluster is backed up as a whole.'),
});
export const queue = kind('data', 'paas', {
  backup: cannot('Messages are in passing; they are kept until they are taken, and no copy beside.'),
});
export const stream = kind('data', 'paas', {
  backup: cannot('Records are in passing; they are kept for as long as its settings say, and no copy beside.'),
});
export const log = kind('data', 'paas', {
  backup: cannot('It keeps what it is sent until its retention ends, and offers no copies.'),
});
/** Images, packages. */
export const registry = kind('data', 'paas', {
  backup: cannot('What it keeps is published again from its sources; a registry has no backups.'),
});
/** An index, a data set: what can be made again. */
export const derived = kind('data', 'paas', { backup: cannot('It is made again from its sources.') });
export const directory = kind('data', 'paas', {
  encryption: cannot('AWS keeps a directory on machines of its own; no input says how.'),
  exposure: cannot('A directory answers inside its VPC, and asks for a login.'),
  backup: cannot('Snapshots are taken by AWS or by hand; no input asks for any, or says how long they are kept.'),
});
export const secret = kind('data', 'paas', {
  rotation: cannot('It holds a secret, not a cryptographic key.'),
  backup: cannot('A lost secret is issued anew, not restored.'),
});
