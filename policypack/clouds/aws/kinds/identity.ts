import { cannot } from '../../../engine/row';
import { kind } from '../row';

/** Says what somebody may do, or whom something lets in. */
export const policy = kind('identity', 'paas');
/** Somebody to whom policies allow things. */
export const principal = kind('identity', 'paas', {
  access: cannot('It is allowed what its policies allow, which are judged themselves.'),
});
export const credential = kind('identity', 'paas', {
  access: cannot('It proves who somebody is; what they may do is said by policies.'),
});
export const certificate = kind('identity', 'paas', { access: cannot('A certificate proves a name, and allows nobody anything.') });
/** A key that encrypts, with its policy. */
export const key = kind('identity', 'paas');
