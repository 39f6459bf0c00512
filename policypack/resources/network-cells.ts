import type { Grant } from '../engine/facts';
import { gather, type Many, one } from '../engine/known';
import { cannot } from '../engine/row';
import { grantsOf } from './policy-documents';

export const noFilter = cannot('It carries traffic and filters none; security groups do, and are judged themselves.');
export const noData = cannot('It holds no data.');
/** A network ACL is the second filter on the way: by default it lets everything in, and decides nothing where a group is closed. */
export const behindGroups = cannot(
  'What a network ACL lets in gets no further than the security groups behind it, which are judged themselves.',
);
export const behindListeners = cannot(
  'A load balancer is meant to be reached; the security groups on it and behind it are judged themselves.',
);

/** An endpoint without a policy allows everything that the caller's own policies allow (VPC user guide, "Endpoint policies", 2026). */
export const endpointAccess = (read: () => unknown): Many<Grant> =>
  gather(() => {
    const policy = read();
    if (policy !== undefined && policy !== null && policy !== '') return grantsOf(read, 'resource');
    return one<Grant>({
      via: 'resource',
      actions: one('*'),
      allBut: false,
      resources: one('*'),
      allResourcesBut: false,
      principals: one('*'),
      anyone: () => true,
      conditional: false,
    });
  });
