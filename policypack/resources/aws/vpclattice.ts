import { regionOf, tagMap } from '../cells';
import { throughLattice } from '../endpoint-cells';
import { grantsOf } from '../policy-documents';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;
const part = { holds: 'network', model: 'paas', facts: { tags: tagMap, location: regionOf, ingress: throughLattice } } as const;

export const vpclattice = awsRows({
  'aws:vpclattice/authPolicy:AuthPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:vpclattice/resourcePolicy:ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy, 'resource') },
  },
  'aws:vpclattice/accessLogSubscription:AccessLogSubscription': tagged,
  'aws:vpclattice/domainVerification:DomainVerification': tagged,
  'aws:vpclattice/listener:Listener': part,
  'aws:vpclattice/listenerRule:ListenerRule': tagged,
  'aws:vpclattice/resourceConfiguration:ResourceConfiguration': part,
  'aws:vpclattice/resourceGateway:ResourceGateway': part,
  'aws:vpclattice/service:Service': part,
  'aws:vpclattice/serviceNetwork:ServiceNetwork': part,
  'aws:vpclattice/serviceNetworkResourceAssociation:ServiceNetworkResourceAssociation': tagged,
  'aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation': tagged,
  'aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation': tagged,
  'aws:vpclattice/targetGroup:TargetGroup': part,
  'aws:vpclattice/targetGroupAttachment:TargetGroupAttachment': placed,
});
