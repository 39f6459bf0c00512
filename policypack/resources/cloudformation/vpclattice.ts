import { regionOf } from '../cells';
import { throughLattice } from '../endpoint-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;
const part = { holds: 'network', model: 'paas', facts: { tags: stackTags, location: regionOf, ingress: throughLattice } } as const;

export const vpclattice = cfnRows({
  'AWS::VpcLattice::AuthPolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
  'AWS::VpcLattice::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policy as unknown, 'resource') },
  },
  'AWS::VpcLattice::AccessLogSubscription': tagged,
  'AWS::VpcLattice::Listener': part,
  'AWS::VpcLattice::Rule': tagged,
  'AWS::VpcLattice::Service': part,
  'AWS::VpcLattice::ServiceNetwork': part,
  'AWS::VpcLattice::ServiceNetworkServiceAssociation': tagged,
  'AWS::VpcLattice::ServiceNetworkVpcAssociation': tagged,
  'AWS::VpcLattice::TargetGroup': part,
  'AWS::VpcLattice::DomainVerification': tagged,
  'AWS::VpcLattice::ResourceConfiguration': part,
  'AWS::VpcLattice::ResourceGateway': part,
  'AWS::VpcLattice::ServiceNetworkResourceAssociation': tagged,
});
