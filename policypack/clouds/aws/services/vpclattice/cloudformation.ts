import { policy } from '../../kinds/identity';
import { latticeService } from '../../kinds/network';
import { cfnRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';
import { toConnectedVpcs } from './cells';

export const vpclattice = cfnRows({
  'AWS::VpcLattice::Service': { kind: latticeService },
  'AWS::VpcLattice::ServiceNetwork': { kind: latticeService },
  'AWS::VpcLattice::ResourceConfiguration': { kind: latticeService },
  'AWS::VpcLattice::AuthPolicy': { kind: policy, facts: { admits: toConnectedVpcs } },
  // Whom a service or service network is shared with (VPC Lattice API, PutResourcePolicy, 2026).
  'AWS::VpcLattice::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
});
