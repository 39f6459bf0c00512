import { cannot } from '../engine/row';

export const noFilter = cannot('It carries traffic and filters none; security groups do, and are judged themselves.');
export const noData = cannot('It holds no data.');
/** A network ACL is the second filter on the way: by default it lets everything in, and decides nothing where a group is closed. */
export const behindGroups = cannot(
  'What a network ACL lets in gets no further than the security groups behind it, which are judged themselves.',
);
export const behindListeners = cannot(
  'A load balancer is meant to be reached; the security groups on it and behind it are judged themselves.',
);

export const narrowsCallers = cannot(
  'An endpoint policy narrows what callers may do through it; what they may do is judged where it is allowed.',
);
