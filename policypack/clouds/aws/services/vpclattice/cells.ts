import { cannot } from '../../../../engine/row';

export const toConnectedVpcs = cannot(
  'An auth policy sorts out requests from VPCs that are connected to the service network; no others reach it, whomever it names.',
);
