import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const ram = awsRows({
  'aws:ram/resourceShare:ResourceShare': tagged,
  'aws:ram/principalAssociation:PrincipalAssociation': placed,
  'aws:ram/resourceAssociation:ResourceAssociation': placed,
  'aws:ram/resourceShareAccepter:ResourceShareAccepter': placed,
  'aws:ram/permission:Permission': tagged,
});
