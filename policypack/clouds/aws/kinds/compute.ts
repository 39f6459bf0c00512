import { cannot } from '../../../engine/row';
import { kind } from '../row';

/** Runs what it is given, and answers for itself how. */
export const workload = kind('compute', 'paas');
/** An instance, or what makes instances. */
export const machine = kind('compute', 'iaas', {
  exposure: cannot('An instance is reached through its security groups, which are judged themselves.'),
});
/** Tasks, nodes and pods, and what holds them together. */
export const containers = kind('compute', 'paas', {
  exposure: cannot('Its containers are reached through security groups, which are judged themselves.'),
});
export const job = kind('compute', 'paas', { exposure: cannot('A job listens to nobody.') });
/** An agent, a model: asked through the API of its service. */
export const closedWorkload = kind('compute', 'paas', { exposure: cannot('It is called through IAM alone.') });
