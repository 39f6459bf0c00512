import { cannot } from '../engine/row';

/** VPC Lattice user guide, "How VPC Lattice works", 2026. */
export const fromConnectedVpcs = cannot('It is reached only from VPCs that are connected to it or to its service network.');
export const toConnectedVpcs = cannot(
  'An auth policy sorts out requests from VPCs that are connected to the service network; no others reach it, whomever it names.',
);
