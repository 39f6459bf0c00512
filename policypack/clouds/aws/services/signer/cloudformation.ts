import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { signing } from './cells';

export const signer = cfnRows({
  'AWS::Signer::ProfilePermission': { kind: policy, facts: { admits: signing } },
});
