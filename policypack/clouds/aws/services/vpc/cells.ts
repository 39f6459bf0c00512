import { cannot } from '../../../../engine/row';

export const narrowsCallers = cannot(
  'An endpoint policy narrows what callers may do through it; what they may do is judged where it is allowed.',
);
