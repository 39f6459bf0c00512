import { regionOf } from '../cells';
import { fromConnectedVpcs, toConnectedVpcs } from '../lattice-cells';
import { noData } from '../network-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const reached = {
  holds: 'network',
  model: 'paas',
  facts: { tags: stackTags, location: regionOf, ingress: fromConnectedVpcs, exposure: noData },
} as const;

export const vpclattice = cfnRows({
  'AWS::VpcLattice::Service': reached,
  'AWS::VpcLattice::ServiceNetwork': reached,
  'AWS::VpcLattice::ResourceConfiguration': reached,
  'AWS::VpcLattice::AuthPolicy': { holds: 'identity', model: 'paas', facts: { location: regionOf, admits: toConnectedVpcs } },
  // Whom a service or service network is shared with (VPC Lattice API, PutResourcePolicy, 2026).
  'AWS::VpcLattice::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
  'AWS::VpcLattice::AccessLogSubscription': tagged,
  'AWS::VpcLattice::DomainVerification': tagged,
  'AWS::VpcLattice::Listener': tagged,
  'AWS::VpcLattice::Rule': tagged,
  'AWS::VpcLattice::ResourceGateway': tagged,
  'AWS::VpcLattice::ServiceNetworkResourceAssociation': tagged,
  'AWS::VpcLattice::ServiceNetworkServiceAssociation': tagged,
  'AWS::VpcLattice::ServiceNetworkVpcAssociation': tagged,
  'AWS::VpcLattice::TargetGroup': tagged,
});
