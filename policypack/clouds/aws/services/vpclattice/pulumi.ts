import { policy } from '../../kinds/identity';
import { latticeService } from '../../kinds/network';
import { awsRows } from '../../row';
import { grantsOf } from '../../shared/policy-documents';
import { toConnectedVpcs } from './cells';

export const vpclattice = awsRows({
  'aws:vpclattice/service:Service': { kind: latticeService },
  'aws:vpclattice/serviceNetwork:ServiceNetwork': { kind: latticeService },
  'aws:vpclattice/resourceConfiguration:ResourceConfiguration': { kind: latticeService },
  'aws:vpclattice/authPolicy:AuthPolicy': { kind: policy, facts: { admits: toConnectedVpcs } },
  // Whom a service or service network is shared with (VPC Lattice API, PutResourcePolicy, 2026).
  'aws:vpclattice/resourcePolicy:ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
