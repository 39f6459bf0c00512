import { policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { signing } from './cells';

export const signer = awsRows({
  'aws:signer/signingProfilePermission:SigningProfilePermission': { kind: policy, facts: { admits: signing } },
});
