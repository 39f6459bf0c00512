import type { Store } from '../../../engine/facts';
import { type Many, one } from '../../../engine/known';
import { cannot } from '../../../engine/row';
import { always } from './cells';

/** Every container and object is encrypted by the service, which takes no keys (MediaStore user guide, "Data protection", 2026). */
export const mediaObjects: Many<Store> = one(always('container'));
export const copiesNothing = cannot('No input asks for copies of its objects.');
export const onMediaPorts = cannot('It says who may send media to inputs, and filters nothing else.');
