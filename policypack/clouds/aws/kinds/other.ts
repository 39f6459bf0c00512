import { kind } from '../row';

/** Completes others, and has something to tell all the same. */
export const setting = kind('other', 'paas');
