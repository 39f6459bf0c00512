import { policy } from '../kinds/identity';
import { awsRows } from '../row';
import { signing } from '../signer-cells';

export const signer = awsRows({
  'aws:signer/signingProfilePermission:SigningProfilePermission': { kind: policy, facts: { admits: signing } },
});
