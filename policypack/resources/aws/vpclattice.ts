import { regionOf, tagMap } from '../cells';
import { fromConnectedVpcs, toConnectedVpcs } from '../lattice-cells';
import { noData } from '../network-cells';
import { awsTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const reached = {
  holds: 'network',
  model: 'paas',
  facts: { tags: tagMap, location: regionOf, ingress: fromConnectedVpcs, exposure: noData },
} as const;

export const vpclattice = awsRows({
  'aws:vpclattice/service:Service': reached,
  'aws:vpclattice/serviceNetwork:ServiceNetwork': reached,
  'aws:vpclattice/resourceConfiguration:ResourceConfiguration': reached,
  'aws:vpclattice/authPolicy:AuthPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: toConnectedVpcs },
  },
  // Whom a service or service network is shared with (VPC Lattice API, PutResourcePolicy, 2026).
  'aws:vpclattice/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:vpclattice/accessLogSubscription:AccessLogSubscription': tagged,
  'aws:vpclattice/domainVerification:DomainVerification': tagged,
  'aws:vpclattice/listener:Listener': tagged,
  'aws:vpclattice/listenerRule:ListenerRule': tagged,
  'aws:vpclattice/resourceGateway:ResourceGateway': tagged,
  'aws:vpclattice/serviceNetworkResourceAssociation:ServiceNetworkResourceAssociation': tagged,
  'aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation': tagged,
  'aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation': tagged,
  'aws:vpclattice/targetGroup:TargetGroup': tagged,
  'aws:vpclattice/targetGroupAttachment:TargetGroupAttachment': { holds: 'other', model: 'paas', facts: { location: regionOf } },
});
