import type { Field } from './facts';
import { saying } from './reads';

/** Asks for what says one field of an item; what else is read within is not what to change. */
export const says: <T>(field: Field, ask: () => T) => T = saying;
