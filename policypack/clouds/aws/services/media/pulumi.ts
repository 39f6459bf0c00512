import { gateway } from '../../kinds/network';
import { awsRows } from '../../row';
import { onMediaPorts } from '../../shared/media';

export const media = awsRows({
  'aws:medialive/inputSecurityGroup:InputSecurityGroup': { kind: gateway, facts: { ingress: onMediaPorts } },
});
