import { cannot } from '../../../engine/row';
import { kind } from '../row';
import { regionAndZone } from '../shared/cells';

const noData = cannot('It holds no data.');

/** Stands between networks, and answers for itself what it lets in. */
export const gateway = kind('network', 'paas');
/** A network, and what carries its traffic. */
export const carrier = kind('network', 'iaas', {
  ingress: cannot('It carries traffic and filters none; security groups do, and are judged themselves.'),
  exposure: noData,
});
export const subnet = kind('network', 'iaas', { ...carrier.facts, location: regionAndZone });
/** A network ACL is the second filter on the way: by default it lets everything in, and decides nothing where a group is closed. */
export const networkAcl = kind('network', 'iaas', {
  ingress: cannot('What a network ACL lets in gets no further than the security groups behind it, which are judged themselves.'),
  exposure: noData,
});
export const packetFilter = kind('network', 'iaas', {
  exposure: cannot('A packet filter holds nothing; what it lets in is its ingress.'),
});
export const loadBalancer = kind('network', 'paas', {
  ingress: cannot('A load balancer is meant to be reached; the security groups on it and behind it are judged themselves.'),
  exposure: noData,
});
export const accelerator = kind('network', 'paas', {
  ingress: cannot('It carries what arrives to its endpoints, whose security groups are judged themselves.'),
});
export const api = kind('network', 'paas', {
  ingress: cannot('An API takes HTTPS alone; who may call it is said by its authorization and policy.'),
});
/** From an API into a VPC. */
export const apiLink = kind('network', 'paas', { ingress: cannot('It leads from an API inwards only.') });
/** A firewall of web applications. */
export const requestFilter = kind('network', 'paas', {
  ingress: cannot('It filters requests to what it is attached to, and opens no port.'),
});
/** What VPC Lattice offers to VPCs. */
export const latticeService = kind('network', 'paas', {
  ingress: cannot('It is reached only from VPCs that are connected to it or to its service network.'),
  exposure: noData,
});
